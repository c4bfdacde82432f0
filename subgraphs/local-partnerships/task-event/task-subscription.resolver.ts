import { Args, ArgsType, Field, Resolver, Root, Subscription } from 'type-graphql';
import type { BusMessage } from '../../../platform/events/event-bus';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { refuseText, subscribeToLog, type LiveFilter, type LiveMessages } from '../../common/live-filter';
import { TaskFilter } from '../task/task.input';
import { TaskEvent, toTaskEvent } from './task-event';
import { withoutHiddenLinks } from './linked-events';
import { everyTaskEvent, taskStatusChanges } from './task-live';
import type { LoggedTaskEvent } from './task-log';

@ArgsType()
export class TaskSubscriptionArgs {
  @Field(() => TaskFilter, { nullable: true })
  filter?: TaskFilter | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

interface Subscribing {
  readonly args: TaskSubscriptionArgs;
  readonly context: SubgraphContext;
}

type Pushed = Extract<BusMessage<LoggedTaskEvent>, { kind: 'event' }>;

@Resolver()
export class TaskSubscriptions {
  @Subscription(() => TaskEvent, {
    description: 'Status changes only. With after, first every missed event in order, then the live ones.',
    subscribe: (asked: Subscribing) => subscribeToTasks(asked, taskStatusChanges),
  })
  taskStatusChanged(
    @Args(() => TaskSubscriptionArgs) _: TaskSubscriptionArgs,
    @Root() { event, replayed }: Pushed,
  ): TaskEvent {
    return toTaskEvent(event, replayed);
  }

  @Subscription(() => TaskEvent, {
    description: 'Every kind of task event, comments included.',
    subscribe: (asked: Subscribing) => subscribeToTasks(asked, everyTaskEvent),
  })
  taskChanged(
    @Args(() => TaskSubscriptionArgs) _: TaskSubscriptionArgs,
    @Root() { event, replayed }: Pushed,
  ): TaskEvent {
    return toTaskEvent(event, replayed);
  }
}

async function subscribeToTasks(
  { args, context }: Subscribing,
  live: LiveFilter<TaskFilter>,
): Promise<LiveMessages> {
  const filter = args.filter ?? {};
  refuseText(filter, 'tasks');
  const messages = await subscribeToLog(context, live, filter, args.after ?? null);
  return withoutHiddenLinks(messages, filter, context);
}
