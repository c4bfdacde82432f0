import { alike, lead, participant, sensitivities, type GuardedAssessments } from './assessments-world';

/** Everything that the room says of an assessment; each of the lists says the assessment's word. */
export const everything = `id title(lang: RU) reportedConcerns provenance { title } expectedResults { text }
  partners { organisationName } documents { title } phases { plannedStart }
  dataSources { id title periodCovered { text } } consultation { sources { title } }
  factors { id title evidence { id title } }
  findings { id title factors { title } evidence { title } offences { code } }
  priorityAreas { id title findings { title } recommendations { text } }
  recommendations { id text priorityArea { title } findings { title } assessment { title } }
  allowedTransitions { unmetGuards } history { nodes { id reason assessment { title } } }`;

/** How one looks at a record that is found by its key. */
export const looks = {
  Assessment: 'id title',
  DataSource: 'id title',
  Factor: 'id title evidence { title }',
  Finding: 'id title evidence { title } factors { title }',
  PriorityArea: 'id title findings { title } recommendations { text }',
  Recommendation: 'id text assessment { title } priorityArea { title } findings { title }',
  AssessmentEvent: 'id reason assessment { title }',
  Observation: 'id isContested source { title } provenance { url }',
} as const;
export type Keyed = keyof typeof looks;

const ours = `partnerId: ["${lead}"]`;
const list = (filter: string) =>
  `assessments(first: 50, filter: { ${filter} }) { totalCount nodes { title } }`;

/** Filters that find all four. */
const filters: Readonly<Record<string, string>> = {
  partnerId: ours,
  status: `status: [DATA_COLLECTION], ${ours}`,
  publicStatus: `publicStatus: [UNDERWAY], ${ours}`,
  method: `method: [${alike.method}], ${ours}`,
  countryIso3: `countryIso3: ["${alike.countryIso3}"], ${ours}`,
  placeId: `placeId: ["${alike.placeId}"], ${ours}`,
  thematicArea: `thematicArea: [${alike.thematicAreas.join()}], ${ours}`,
  illicitFlow: `illicitFlow: [${alike.illicitFlows.join()}], ${ours}`,
  sdgTarget: `sdgTarget: ["${alike.sdgTargets.join()}"], ${ours}`,
  offenceCode: `offenceCode: ["02"], ${ours}`,
  missingGroup: `missingGroup: [CIVIL_SOCIETY], ${ours}`,
  updatedSince: `updatedSince: "2020-01-01T00:00:00Z", ${ours}`,
};

/** Lists that hold all four, with `totalCount`; by the filter that finds them. */
export const filteredLists: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(filters).map(([name, filter]) => [name, list(filter)]),
);

/** Every way through the gateway on which all four are met. */
export function waysIn(guarded: GuardedAssessments): Readonly<Record<string, string>> {
  const each = (field: (one: GuardedAssessments[keyof GuardedAssessments]) => string) =>
    sensitivities.map((one) => `${one}: ${field(guarded[one])}`).join(' ');
  const place = (fields: string) => `place(id: "${alike.placeId}") { ${fields} }`;
  const partner = (id: string, fields: string) => `partner(id: "${id}") { ${fields} }`;
  return {
    'an assessment by its id': each(({ id }) => `assessment(id: "${id}") { ${everything} }`),
    'a recommendation by its id': each(
      ({ parts }) => `recommendation(id: "${parts.Recommendation}") { ${looks.Recommendation} }`,
    ),
    'the list': 'assessments(first: 50) { nodes { title } }',
    'assessments that are late': 'lateAssessments(asOf: "2030-01-01") { title }',
    'events, from the beginning': 'assessmentEvents(first: 200) { nodes { id reason assessment { title } } }',
    'events by a filter': `assessmentEvents(first: 200, filter: { ${ours} }) { nodes { reason } }`,
    'events since a moment':
      'assessmentEvents(first: 200, since: "2020-01-01T00:00:00Z") { nodes { reason } }',
    'a place': place('assessments { title }'),
    'observations at a place': place('indicators { observations { provenance { url } } }'),
    'sources of observations at a place': place(
      'indicators(codes: ["robbery-rate"]) { observations { source { title } } }',
    ),
    'a country': `country(iso3: "${alike.countryIso3}") { assessments { title } }`,
    'a partner': partner(lead, 'assessments { title }'),
    'a partner in a role': partner(participant, 'assessments(role: [SUPPORT]) { title }'),
    'what a partner is responsible for': partner(lead, 'recommendations { text assessment { title } }'),
    'what a partner is to do in a status': partner(lead, 'recommendations(status: [DRAFT]) { text }'),
    'data sources of a partner': partner(participant, 'dataSourcesProvided { title }'),
    'recommendations to a group':
      'stakeholderGroups { addressedRecommendations { text assessment { title } } }',
    'assessments for a target': `sdgTarget(code: "${alike.sdgTargets[0]}") { assessments { title } }`,
    'recommendations for a target': `sdgTarget(code: "${alike.sdgTargets[0]}") { recommendations { text } }`,
    ...Object.fromEntries(Object.entries(filteredLists).map(([name, text]) => [`the list by ${name}`, text])),
  };
}
