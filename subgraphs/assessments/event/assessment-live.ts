import type { SourceEvent } from '../../../platform/events/log-source';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { anchor, anchorsOfEvent, anchorsOfFilter, type Anchor } from '../../common/anchors';
import type { LiveFilter } from '../../common/live-filter';
import { matchesFilter } from '../assessment/assessment-filter';
import type { AssessmentFilter } from '../assessment/assessment.input';
import type { AssessmentsLoaders } from '../loaders';
import { isAssessmentEvent, type AssessmentAttributes } from './assessment-log';

/** The criteria that ask for equality, the most selective first. */
const anchors: readonly Anchor<AssessmentFilter, AssessmentAttributes>[] = [
  anchor(
    'partner',
    ({ partnerId }) => partnerId,
    ({ partnerIds }) => partnerIds,
  ),
  anchor(
    'place',
    ({ placeId }) => placeId,
    ({ placeId }) => [placeId],
  ),
  anchor(
    'country',
    ({ countryIso3 }) => countryIso3,
    ({ countryIso3 }) => [countryIso3],
  ),
  anchor(
    'target',
    ({ sdgTarget }) => sdgTarget,
    ({ sdgTargets }) => sdgTargets,
  ),
  anchor(
    'offence',
    ({ offenceCode }) => offenceCode,
    ({ offenceCodes }) => offenceCodes,
  ),
  anchor(
    'group',
    ({ missingGroup }) => missingGroup,
    ({ missingGroups }) => missingGroups,
  ),
  anchor(
    'flow',
    ({ illicitFlow }) => illicitFlow,
    ({ illicitFlows }) => illicitFlows,
  ),
  anchor(
    'area',
    ({ thematicArea }) => thematicArea,
    ({ thematicAreas }) => thematicAreas,
  ),
  anchor(
    'status',
    ({ status }) => status,
    ({ status }) => [status],
  ),
  anchor(
    'publicStatus',
    ({ publicStatus }) => publicStatus,
    ({ publicStatus }) => [publicStatus],
  ),
  anchor(
    'method',
    ({ method }) => method,
    ({ method }) => [method],
  ),
];

export const anchorsOfAssessmentEvent = anchorsOfEvent(anchors, (event) =>
  isAssessmentEvent(event) ? event.attributes : null,
);

/** That assessments which a filter lets through were recorded or changed their status. */
export const assessmentStatusChanges: LiveFilter<AssessmentFilter> = {
  matches: (event, filter) => isAssessmentEvent(event) && matchesFilter(filter, event.attributes),
  anchorsOf: (filter) => anchorsOfFilter(anchors, filter),
  partnersOf: ({ partnerId }) => [partnerId],
  withPartners: (filter, widen) => ({ ...filter, partnerId: widen(filter.partnerId) }),
};

/** An event is told to whoever may see its assessment when it is sent, whatever the assessment was when it happened. */
export async function isAdmitted(
  event: SourceEvent,
  { loaders }: SubgraphContext<AssessmentsLoaders>,
): Promise<boolean> {
  return !isAssessmentEvent(event) || (await loaders.assessmentById.load(event.entityId)) !== null;
}
