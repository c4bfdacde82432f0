import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import type { Field } from './api';
import type { World } from './world';

type Argument = Field['args'][number];

/** Arguments that choose no rows: they cut a list into pages, whose rows are the same, or choose a language. */
export const otherArguments: readonly string[] = ['first', 'after', 'last', 'before', 'lang'];

/** Where filters are tried with all their values; where they are met again, one value of each has to do. */
const thorough: readonly string[] = ['Query.tasks', 'Query.assessments', 'Query.news', 'Query.partners'];

/**
 * Values of every kind for an argument, as texts for an operation: `status: [OPEN]`; of what can be hidden always all. Fails
 * for one that is not known.
 */
export function argumentSamples(world: World, place: string, { name, type }: Argument): string[] {
  const named = getNamedType(type);
  // Of the longest log, the part in which every task has its event.
  const part = place === 'Query.taskEvents' ? `after: "${world.begins['recentTasks']}" ` : '';
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => {
      const values = valuesOf(world, `${named.name}.${field.name}`, field.type);
      const tried = thorough.includes(place) || canBeHidden.test(field.name) ? values : values.slice(0, 1);
      return tried.map((value) => `${part}${name}: { ${field.name}: ${value} }`);
    });
  }
  return valuesOf(world, `${place}(${name})`, type).map((value) => `${part}${name}: ${value}`);
}

function valuesOf(world: World, place: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  if (named.name === 'Boolean') return ['true', 'false'];
  const known = isEnumType(named)
    ? named.getValues().map(({ name }) => name)
    : samples(world)[place]?.map((value) => JSON.stringify(value));
  if (!known) throw new Error(`arguments.ts knows no values for ${place}`);
  if (!isList) return known;
  // One value alone, and all others together; of what can be hidden, each alone.
  const [first, ...others] = known;
  const alone = canBeHidden.test(place) ? known : [first];
  return [...alone, ...(others.length > 0 ? [others.join(', ')] : [])].map((values) => `[${values}]`);
}

const canBeHidden = /(assessment|recommendation|task)Id$/;

/** Values that the rows of the matrix have; where an id names a row that can be hidden, those of all of them. */
function samples(world: World): Readonly<Record<string, readonly (string | number)[]>> {
  const { cast, placeId, otherPlaceId } = world;
  const partners = [cast.lead, cast.formerLead, cast.support, cast.oversight, cast.outsider];
  const places = [placeId, otherPlaceId];
  const partnerships = [cast.here, cast.elsewhere];
  const assessments = Object.values(world.assessments);
  const word = ['Matrix', 'Task', 'CONFIDENTIAL'];
  const longAgo = '2000-01-01T00:00:00Z';
  return {
    'AssessmentFilter.countryIso3': ['UZB', 'KEN'],
    'AssessmentFilter.placeId': places,
    'AssessmentFilter.partnerId': partners,
    'AssessmentFilter.sdgTarget': ['16.4'],
    'AssessmentFilter.offenceCode': ['0601', '06'],
    'AssessmentFilter.updatedSince': [longAgo],
    'TaskFilter.text': word,
    'TaskFilter.localPartnershipId': partnerships,
    'TaskFilter.leadPartnerId': partners,
    'TaskFilter.participantPartnerId': partners,
    'TaskFilter.placeId': places,
    'TaskFilter.countryIso3': ['UZB'],
    'TaskFilter.assessmentId': assessments.map(({ id }) => id),
    'TaskFilter.recommendationId': assessments.map(({ recommendationId }) => recommendationId),
    'TaskFilter.sdgTarget': ['16.4'],
    'TaskFilter.dueBefore': ['2024-06-01'],
    'TaskFilter.updatedSince': [longAgo],
    'NewsFilter.text': ['Headline', 'Body'],
    'NewsFilter.partnerId': partners,
    'NewsFilter.countryIso3': ['UZB'],
    'NewsFilter.placeId': places,
    'NewsFilter.assessmentId': assessments.map(({ id }) => id),
    'NewsFilter.sdgGoal': ['16'],
    'NewsFilter.publishedSince': ['2024-01-01'],
    'PartnerFilter.sdgGoal': ['16'],
    'PartnerFilter.countryIso3': ['UZB'],
    'PartnerFilter.text': word,
    'Place.indicators(codes)': ['robbery-rate', 'burglary-prevalence'],
    'Query.lateAssessments(asOf)': ['2030-01-01', '2024-02-01'],
    'Query.assessmentEvents(since)': [longAgo],
    'Query.taskEvents(since)': [longAgo],
    'Query.newsEvents(since)': [longAgo],
    'Query.offenceCategories(parent)': ['06'],
    'Query.taskOverlaps(placeId)': places,
    'Query.taskOverlaps(minPartners)': [2, 3],
    'Query.localPartnerships(countryIso3)': ['UZB'],
    'Query.localPartnerships(placeId)': places,
    'Query.places(countryIso3)': ['UZB'],
    'Query.places(text)': ['Matrix'],
    'Query.countries(m49)': ['143'],
    'Query.partnerMatches(name)': ['Matrix lead'],
    'Query.sdgGoals(codes)': ['16'],
  };
}
