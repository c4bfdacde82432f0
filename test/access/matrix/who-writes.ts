import { taskTransitions, type TaskRole } from '../../../subgraphs/local-partnerships/task/task-machine';
import { recommendationTransitions } from '../../../subgraphs/assessments/machine/recommendation-machine';
import { coordinates, isAllowed, partnerOf, type Cast, type Persona } from './personas';
import type { TaskFacts } from './truth';

/** The roles that somebody has towards a task, whether they see it or not. */
export function rolesOnTask(
  persona: Persona,
  cast: Pick<Cast, 'lead' | 'formerLead'>,
  task: TaskFacts,
): ReadonlySet<TaskRole> {
  const own = partnerOf(persona, cast);
  if (isAllowed(persona, 'admin')) return new Set(['lead', 'coordinator', 'reviewer']);
  if (!isAllowed(persona, 'coordination:write')) return new Set();
  const isCoordinator = coordinates(persona, task.localPartnershipId);
  const leadsAlone = task.leadPartnerId === null && task.leadStakeholderId !== null;
  return new Set<TaskRole>([
    ...(isCoordinator ? (['coordinator', 'reviewer'] as const) : []),
    ...(task.oversightPartnerIds.some((id) => id === own) ? (['reviewer'] as const) : []),
    ...((own !== null && task.leadPartnerId === own) || (leadsAlone && isCoordinator)
      ? (['lead'] as const)
      : []),
  ]);
}

export function mayMoveTask(roles: ReadonlySet<TaskRole>, from: string, to: string): boolean {
  const edge = taskTransitions.find((one) => one.from === from && one.to === to);
  return edge?.by.some((role) => roles.has(role)) ?? false;
}

/** Some steps nobody takes but the platform. */
export function isStepOfPeople(from: string, to: string): boolean {
  const edge = recommendationTransitions.find((one) => one.from === from && one.to === to);
  return edge === undefined || edge.by.some((role) => role !== 'platform');
}
