import { Field, ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { MutationResult } from '../../../platform/writing/mutation';
import { MutationPayload } from '../../../platform/writing/payload';
import type { LocalPartnershipsLoaders } from '../loaders';
import { TaskEvent, toTaskEvent } from '../task-event/task-event';
import { CoordinationTask } from './coordination-task.entity';

/** A type, not an interface: an outcome has to be assignable to a record. */
export type TaskOutcome = {
  readonly taskId: string;
  /** `null` where all was already as the input wanted it. */
  readonly eventId: string | null;
};

@ObjectType({ simpleResolvers: true })
export class TaskPayload extends MutationPayload {
  @Field(() => CoordinationTask, { nullable: true })
  task: CoordinationTask | null;

  @Field(() => TaskEvent, {
    nullable: true,
    description: 'Null where all was already as the input wants it: nothing changed.',
  })
  event: TaskEvent | null;
}

export async function toTaskPayload(
  context: SubgraphContext<LocalPartnershipsLoaders>,
  { outcome, userErrors, clientMutationId }: MutationResult<TaskOutcome>,
): Promise<TaskPayload> {
  const rest = { userErrors, clientMutationId };
  if (!outcome) return { task: null, event: null, ...rest };
  const { loaders } = context;
  const [task, event] = await Promise.all([
    loaders.taskById.load(outcome.taskId),
    outcome.eventId === null ? null : loaders.eventById.load(outcome.eventId),
  ]);
  return { task, event: event && toTaskEvent(event, false), ...rest };
}
