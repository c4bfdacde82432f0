import { hasScope, type Identity } from '../../../platform/identity';
import { coordinatedBy } from '../../common/claims';
import type { CoordinationTask } from './coordination-task.entity';
import type { TaskParticipation } from './task-participant.entity';
import type { TaskRole } from './task-machine';

/**
 * The roles that somebody has towards a task; `partner` is whom they work for, under the id that it has now. Without the
 * scope to write there are none.
 */
export function taskRoles(
  identity: Identity | null,
  partner: string | null,
  task: CoordinationTask,
  participants: readonly TaskParticipation[],
): ReadonlySet<TaskRole> {
  const roles = new Set<TaskRole>();
  if (hasScope(identity, 'admin')) return roles.add('lead').add('coordinator').add('reviewer');
  if (!hasScope(identity, 'coordination:write')) return roles;
  const coordinates = coordinatedBy(identity).includes(task.localPartnershipId);
  if (coordinates) roles.add('coordinator').add('reviewer');
  if (partner !== null && partner === task.leadPartnerId) roles.add('lead');
  // A stakeholder outside the partner graph cannot sign in: the coordinators act for it.
  if (coordinates && task.leadPartnerId === null && task.leadStakeholderId !== null) roles.add('lead');
  if (participants.some((one) => one.role === 'OVERSIGHT' && partner !== null && one.partnerId === partner)) {
    roles.add('reviewer');
  }
  return roles;
}

/** Whether somebody may see a task at all; one that they may not see is, to them, not there. */
export function maySeeTask(
  identity: Identity | null,
  partner: string | null,
  task: Pick<CoordinationTask, 'sensitivity' | 'localPartnershipId' | 'leadPartnerId'>,
  participants: readonly Pick<TaskParticipation, 'partnerId'>[],
): boolean {
  if (task.sensitivity === 'PUBLIC' || hasScope(identity, 'admin')) return true;
  if (coordinatedBy(identity).includes(task.localPartnershipId)) return true;
  if (partner !== null && partner === task.leadPartnerId) return true;
  if (task.sensitivity === 'STRICTLY_CONFIDENTIAL') return false;
  if (partner !== null && participants.some((one) => one.partnerId === partner)) return true;
  return task.sensitivity === 'INTERNAL' && hasScope(identity, 'coordination:read');
}
