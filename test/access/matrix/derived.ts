import type { FieldNode } from 'graphql';
import { anything } from './compare';
import type { Spot } from './expected';
import { isAllowed, partnerOf } from './personas';
import type { Derived } from './rules';
import type { TaskFacts } from './truth';
import { isStepOfPeople, mayMoveTask } from './who-writes';

/** A derived field in an answer. */
export interface DerivedSpot extends Spot {
  readonly field: FieldNode;
  /** What the administrator got, without what is hidden. */
  readonly value: any;
  /** The row that has the field: as the administrator got it, and as far as it is shown already. */
  readonly row: any;
  readonly shown: any;
}

const taskStatuses = [
  'PROPOSED',
  'ACCEPTED',
  'IN_PROGRESS',
  'BLOCKED',
  'IN_REVIEW',
  'COMPLETED',
  'DECLINED',
  'CANCELLED',
] as const;
const ended: readonly string[] = ['COMPLETED', 'DECLINED', 'CANCELLED'];

export function derive(rule: Derived, spot: DerivedSpot): unknown {
  const { row, shown, truth, persona, value } = spot;
  const nodes: { id: string }[] = shown.nodes;
  const countOf = (belongs: (task: TaskFacts) => boolean): object[] =>
    countByStatus(truth.visibleTasks(persona).filter(belongs));
  switch (rule) {
    case 'number of rows':
      return nodes.length;
    case 'counts of rows':
      return countByStatus(nodes.flatMap(({ id }) => truth.tasks.get(id) ?? []));
    case 'place in the list':
    case 'place in the log':
      return pageOf(rule, spot);
    case 'counts of assessment':
      return countOf(({ assessmentId }) => assessmentId === row.id);
    case 'counts of partnership':
      return countOf(({ localPartnershipId }) => localPartnershipId === row.id);
    case 'counts of partner':
      return countOf((task) => task.leadPartnerId === row.id || task.supportPartnerIds.includes(row.id));
    case 'progress of recommendation':
      return progressOf(truth.visibleTasks(persona).filter((task) => task.recommendationId === row.id));
    case 'open tasks of group':
      return tasksOfGroup(spot).filter(({ status }) => !ended.includes(status)).length;
    case 'last activity of group':
      return lastActivity(spot);
    case 'contested by what is seen':
      return isContested(spot);
    case 'newest that is seen':
      return newestOf(spot);
    case 'series with observations':
      return value.filter(({ observations }: { observations: unknown[] }) => observations.length > 0);
    case 'overlaps of what is seen':
      return overlapsOf(spot);
    case 'rights on task': {
      const task = truth.tasks.get(aboveOf(spot, 'CoordinationTask').id) as TaskFacts;
      return mayMoveTask(truth.rolesOnTask(persona, task), task.status, row.to);
    }
    case 'rights of assessors': {
      const from = spot.above.at(-2)?.row.status;
      return isAllowed(persona, 'assessments:write') && isStepOfPeople(from, row.to);
    }
    case 'audit':
      // What the administrator sees grows with each reading of contacts.
      return isAllowed(persona, 'admin') ? anything : emptyPage(spot.field);
    case 'viewer':
      return viewerOf(spot);
    case 'free text':
      return anything;
  }
}

function countByStatus(tasks: readonly TaskFacts[]): object[] {
  return taskStatuses.map((status) => {
    const inStatus = tasks.filter((task) => task.status === status);
    return { status, count: inStatus.length, overdue: inStatus.filter(({ isOverdue }) => isOverdue).length };
  });
}

function progressOf(tasks: readonly TaskFacts[]): number | null {
  const counted = tasks.filter(({ status }) => status !== 'DECLINED' && status !== 'CANCELLED');
  const completed = counted.filter(({ status }) => status === 'COMPLETED');
  return counted.length === 0 ? null : completed.length / counted.length;
}

function pageOf(rule: 'place in the list' | 'place in the log', { row, shown, args }: DerivedSpot): object {
  // A list that goes on is not the whole: what is beyond it might come into it in the place of what is hidden.
  if (row.pageInfo.hasNextPage)
    throw new Error(`a page is too short for the matrix: ${JSON.stringify(args)}`);
  const cursors: string[] = (shown.edges ?? []).map(({ cursor }: { cursor: string }) => cursor);
  const inList = rule === 'place in the list';
  return {
    ...row.pageInfo,
    startCursor: inList ? (cursors[0] ?? null) : anything,
    endCursor: inList ? (cursors.at(-1) ?? null) : anything,
  };
}

function emptyPage(field: FieldNode): object {
  const page = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  const empty: Record<string, unknown> = { edges: [], nodes: [], pageInfo: page };
  return Object.fromEntries(namesIn(field).map((name) => [name, empty[name]]));
}

function aboveOf({ above }: Spot, type: string): any {
  return above.findLast((one) => one.type.name === type)?.row;
}

function tasksOfGroup(spot: DerivedSpot): TaskFacts[] {
  const partnership = aboveOf(spot, 'LocalPartnership').id;
  return spot.truth
    .visibleTasks(spot.persona)
    .filter(
      (task) => task.localPartnershipId === partnership && task.targetGroups.includes(spot.row.group.code),
    );
}

function lastActivity(spot: DerivedSpot): string | null {
  const partnership = aboveOf(spot, 'LocalPartnership').id;
  const changes = spot.truth.stakeholderChanges.filter(
    (change) => change.partnership === partnership && change.group === spot.row.group.code,
  );
  const moments = [...changes.map(({ at }) => at), ...tasksOfGroup(spot).map(({ updatedAt }) => updatedAt)];
  return moments.length === 0 ? null : new Date(Math.max(...moments.map(Number))).toISOString();
}

function isContested({ row, truth, persona }: DerivedSpot): boolean {
  const own = truth.observations.get(row.id);
  return [...truth.observations.values()].some(
    ({ id, subject, value }) =>
      subject === own?.subject && value !== own.value && truth.seesObservation(persona, id),
  );
}

function newestOf({ field, row, truth, persona }: DerivedSpot): unknown {
  const newest = [...truth.assessments.values()].find(
    ({ id, placeId }) => placeId === row.id && truth.sees(persona, 'assessment', id),
  );
  return newest ? onlyKnownAs(field, { id: newest.id }) : null;
}

function overlapsOf({ value, args, truth }: DerivedSpot): unknown {
  const leadOf = ({ id }: { id: string }): string | null => truth.tasks.get(id)?.leadPartnerId ?? null;
  const overlaps: any[] = value.map((overlap: any) => {
    const leads = new Set(overlap.tasks.map(leadOf));
    return { ...overlap, partners: overlap.partners.filter(({ id }: { id: string }) => leads.has(id)) };
  });
  const size = ({ partners }: { partners: unknown[] }): number => partners.length;
  return overlaps
    .filter((overlap) => size(overlap) >= (args['minPartners'] ?? 2))
    .toSorted(
      (a, b) => size(b) - size(a) || `${a.place.id} ${a.kind}`.localeCompare(`${b.place.id} ${b.kind}`),
    );
}

function viewerOf({ field, persona, truth }: DerivedSpot): unknown {
  const { identity } = persona;
  if (identity === null) return null;
  const { coordinates = [] } = identity.claims;
  const partner = partnerOf(persona, truth.cast);
  return onlyKnownAs(field, {
    id: identity.subject,
    name: identity.name,
    scopes: [...identity.scopes],
    coordinates: (coordinates as string[]).map((id) => onlyKnownAs(fieldIn(field, 'coordinates'), { id })),
    partner: partner === null ? null : onlyKnownAs(fieldIn(field, 'partner'), { id: partner }),
  });
}

/** A row of which no more is foretold than what is given. */
function onlyKnownAs(field: FieldNode, given: Record<string, unknown>): object {
  return Object.fromEntries(namesIn(field).map((name) => [name, name in given ? given[name] : anything]));
}

function namesIn({ selectionSet }: FieldNode): string[] {
  return ((selectionSet?.selections ?? []) as FieldNode[]).map(
    ({ name, alias }) => alias?.value ?? name.value,
  );
}

function fieldIn({ selectionSet }: FieldNode, wanted: string): FieldNode {
  return ((selectionSet?.selections ?? []) as FieldNode[]).find(
    ({ name }) => name.value === wanted,
  ) as FieldNode;
}
