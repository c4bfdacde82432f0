import { hasScope, type Identity } from '../../../platform/identity';
import { coordinatedBy, partnerOf } from '../../common/claims';
import type { CoordinationTask } from './coordination-task.entity';
import type { TaskParticipation } from './task-participant.entity';
import type { TaskRole } from './task-machine';

/** The roles that somebody has towards a task. Without the scope to write there are none. */
export function taskRoles(
  identity: Identity | null,
  task: CoordinationTask,
  participants: readonly TaskParticipation[],
): ReadonlySet<TaskRole> {
  const roles = new Set<TaskRole>();
  if (!hasScope(identity, 'coordination:write')) return roles;
  const partner = partnerOf(identity);
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
