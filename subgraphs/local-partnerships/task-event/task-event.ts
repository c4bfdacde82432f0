import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';
import { connectionType } from '../../../platform/pagination/connection';
import { forwardArgs } from '../../common/page-args';
import { TaskFilter } from '../task/task.input';
import { TaskStatus } from '../task/task.enums';
import type { LoggedTaskEvent } from './task-log';

export const TaskEventKind = enumType('TaskEventKind', [
  'CREATED',
  'STATUS_CHANGED',
  'LEAD_CHANGED',
  'PARTICIPANTS_CHANGED',
  'DUE_DATE_CHANGED',
  'DETAILS_CHANGED',
  'COMMENTED',
]);
export type TaskEventKind = EnumOf<typeof TaskEventKind>;

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class TaskEvent {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Give it back as after to go on exactly here.' })
  cursor: string;

  @Field(() => Int)
  sequence: number;

  @Field(() => TaskEventKind)
  kind: TaskEventKind;

  taskId: string;

  @Field(() => TaskStatus, { nullable: true })
  fromStatus: TaskStatus | null;

  @Field(() => TaskStatus, { nullable: true })
  toStatus: TaskStatus | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Set for COMMENTED.' })
  comment: string | null;

  @Field()
  actorName: string;

  actorPartnerId: string | null;

  @Field(() => DateTimeScalar, {
    description: 'When it happened, as said by the actor: field work may be reported later.',
  })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When the platform recorded it.' })
  recordedAt: Date;

  @Field({ description: 'True when the event was sent again from the log after a reconnect.' })
  replayed: boolean;
}

@ObjectType({ simpleResolvers: true })
export class TaskEventConnection extends connectionType('TaskEvent', TaskEvent) {}

@ArgsType()
export class HistoryArgs extends forwardArgs(50) {}

@ArgsType()
export class TaskEventsArgs extends forwardArgs(100) {
  @Field(() => DateTimeScalar, { nullable: true })
  since?: Date | null;

  @Field(() => TaskFilter, { nullable: true })
  filter?: TaskFilter | null;
}

/** A polled event is one that is being sent again; a live one is not. */
export function toTaskEvent(event: LoggedTaskEvent, replayed: boolean): TaskEvent {
  const { fromStatus, toStatus, reason, comment, actorName, actorPartnerId } = event.data;
  return {
    id: event.id,
    cursor: event.cursor,
    sequence: event.sequence,
    kind: event.kind,
    taskId: event.entityId,
    fromStatus: fromStatus ?? null,
    toStatus: toStatus ?? null,
    reason: reason ?? null,
    comment: comment ?? null,
    actorName,
    actorPartnerId: actorPartnerId ?? null,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    replayed,
  };
}
