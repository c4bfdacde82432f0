import type { SourceEvent } from '../../../platform/events/log-source';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { anchor, anchorsOfEvent, anchorsOfFilter, type Anchor } from '../../common/anchors';
import type { LiveFilter } from '../../common/live-filter';
import type { LocalPartnershipsLoaders } from '../loaders';
import type { TaskFilter } from '../task/task.input';
import { matchesTaskFilter } from './task-event-filter';
import { isTaskEvent, type TaskEventAttributes } from './task-log';

/** The criteria that ask for equality, the most selective first. */
const anchors: readonly Anchor<TaskFilter, TaskEventAttributes>[] = [
  anchor(
    'recommendation',
    ({ recommendationId }) => recommendationId,
    (task) => [task.recommendationId],
  ),
  anchor(
    'assessment',
    ({ assessmentId }) => assessmentId,
    (task) => [task.assessmentId],
  ),
  anchor(
    'partnership',
    ({ localPartnershipId }) => localPartnershipId,
    (task) => [task.localPartnershipId],
  ),
  anchor(
    'lead',
    ({ leadPartnerId }) => leadPartnerId,
    (task) => [task.leadPartnerId],
  ),
  anchor(
    'participant',
    ({ participantPartnerId }) => participantPartnerId,
    (task) => task.participantPartnerIds,
  ),
  anchor(
    'place',
    ({ placeId }) => placeId,
    (task) => task.placePath,
  ),
  anchor(
    'country',
    ({ countryIso3 }) => countryIso3,
    (task) => [task.countryIso3],
  ),
  anchor(
    'target',
    ({ sdgTarget }) => sdgTarget,
    (task) => task.sdgTargets,
  ),
  anchor(
    'group',
    ({ stakeholderGroup }) => stakeholderGroup,
    (task) => task.targetGroups,
  ),
  anchor(
    'kind',
    ({ kind }) => kind,
    (task) => [task.kind],
  ),
  anchor(
    'status',
    ({ status }) => status,
    (task) => [task.status],
  ),
  anchor(
    'priority',
    ({ priority }) => priority,
    (task) => [task.priority],
  ),
];

export const anchorsOfTaskEvent = anchorsOfEvent(anchors, (event) =>
  isTaskEvent(event) ? event.attributes : null,
);

/** Every kind of event of the tasks that a filter lets through. */
export const everyTaskEvent: LiveFilter<TaskFilter> = {
  matches: (event, filter) => isTaskEvent(event) && matchesTaskFilter(event, filter, new Date()),
  anchorsOf: (filter) => anchorsOfFilter(anchors, filter),
  partnersOf: ({ leadPartnerId, participantPartnerId }) => [leadPartnerId, participantPartnerId],
  withPartners: (filter, widen) => ({
    ...filter,
    leadPartnerId: widen(filter.leadPartnerId),
    participantPartnerId: widen(filter.participantPartnerId),
  }),
};

export const taskStatusChanges: LiveFilter<TaskFilter> = {
  ...everyTaskEvent,
  matches: (event, filter) => event.kind === 'STATUS_CHANGED' && everyTaskEvent.matches(event, filter),
};

/** An event of a task is told to whoever may see the task when it is sent, whatever it was when it happened. */
export async function isAdmitted(
  event: SourceEvent,
  { loaders }: SubgraphContext<LocalPartnershipsLoaders>,
): Promise<boolean> {
  return !isTaskEvent(event) || (await loaders.taskById.load(event.entityId)) !== null;
}
