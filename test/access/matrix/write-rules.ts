import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { apiSchema, words } from './api';
import { assessmentChanges } from './write-rules-assessments';
import { newsChanges } from './write-rules-news';
import { partnerChanges } from './write-rules-partners';
import { partnershipChanges } from './write-rules-partnerships';
import { createdTasks, taskChanges, taskSteps } from './write-rules-tasks';
import type { WriteCase, Workbench } from './write-case';

/**
 * Every mutation of the API, each at least once: what is not here, the matrix knows no rule for, and fails. Those of one list
 * change the same rows.
 */
export function writeCases(bench: Workbench): Readonly<Record<string, WriteCase[]>> {
  return {
    tasks: [...taskChanges(bench), ...taskSteps(bench)],
    partnerships: [...createdTasks(bench), ...partnershipChanges(bench)],
    assessments: assessmentChanges(bench),
    partners: partnerChanges(bench),
    news: newsChanges(bench),
  };
}

/** Ids in inputs that name nothing that could be hidden from whoever may write them. */
const openIds = [
  // Open to everybody.
  'chairId countryIso3 geonamesId indicatorCode keepId leadPartnerId leadStakeholderId localPartnershipId',
  'localPartnershipIds memberIds offenceCodes parentId partnerId partnerIds placeId placeIds providerId',
  'responsiblePartnerIds sdgGoals sdgTargets stakeholderId',
  // Parts of the assessment itself that the input names, and refused as such where they are of another one.
  'evidenceIds factorIds findingIds priorityAreaId',
  // Whoever writes news sees all of it.
  'newsItemId supersededById',
].flatMap(words);

/** The mutations, and the ids in their inputs, that no case tries, as `mutation` and `mutation.field`. */
export function untried(bench: Workbench): string[] {
  const marker = 'task:marker';
  const cases = Object.values(writeCases(bench)).flat();
  const tried = new Set(
    cases.flatMap(({ mutation, input }) => [
      mutation,
      ...fieldsWith(marker, input(marker, 1, 1)).map((field) => `${mutation}.${field}`),
    ]),
  );
  return Object.values(apiSchema.getMutationType()?.getFields() ?? {})
    .flatMap(({ name, args }) => [
      name,
      ...args
        .flatMap(({ type }) => idsIn(type))
        .filter((field) => !openIds.includes(field))
        .map((field) => `${name}.${field}`),
    ])
    .filter((one) => !tried.has(one));
}

function fieldsWith(marker: string, input: object): string[] {
  return Object.entries(input).flatMap(([field, value]) => {
    if (!JSON.stringify([value]).includes(marker)) return [];
    const items = (Array.isArray(value) ? value : []).filter((item) => typeof item === 'object');
    return items.length > 0 ? items.flatMap((item) => fieldsWith(marker, item)) : [field];
  });
}

function idsIn(type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    getNamedType(field.type).name === 'ID' ? [field.name] : idsIn(field.type),
  );
}
