import { Args, ArgsType, Field, Resolver, Root, Subscription } from 'type-graphql';
import type { BusMessage } from '../../../platform/events/event-bus';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { subscribeToLog, type LiveMessages } from '../../common/live-filter';
import { AssessmentFilter } from '../assessment/assessment.input';
import { AssessmentEvent, toAssessmentEvent } from './assessment-event';
import { assessmentStatusChanges } from './assessment-live';
import type { LoggedAssessmentEvent } from './assessment-log';

@ArgsType()
export class AssessmentSubscriptionArgs {
  @Field(() => AssessmentFilter, { nullable: true })
  filter?: AssessmentFilter | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

interface Subscribing {
  readonly args: AssessmentSubscriptionArgs;
  readonly context: SubgraphContext;
}

type Pushed = Extract<BusMessage<LoggedAssessmentEvent>, { kind: 'event' }>;

@Resolver()
export class AssessmentSubscriptions {
  @Subscription(() => AssessmentEvent, {
    description:
      'Assessments recorded, and changes of their status. With after, first every missed event in order, then the live ones.',
    subscribe: ({ args: { filter, after }, context }: Subscribing): Promise<LiveMessages> =>
      subscribeToLog(context, assessmentStatusChanges, filter ?? {}, after ?? null),
  })
  assessmentStatusChanged(
    @Args(() => AssessmentSubscriptionArgs) _: AssessmentSubscriptionArgs,
    @Root() { event, replayed }: Pushed,
  ): AssessmentEvent {
    return toAssessmentEvent(event, replayed);
  }
}
