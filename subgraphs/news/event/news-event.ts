import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { NewsEventKind } from './news-event.enums';
import type { LoggedNewsEvent } from './news-log';

@ObjectType({ simpleResolvers: true })
export class NewsEvent {
  @Field(() => ID)
  id: string;

  @Field()
  cursor: string;

  @Field(() => Int)
  sequence: number;

  @Field(() => NewsEventKind)
  kind: NewsEventKind;

  newsItemId: string;

  @Field()
  actorName: string;

  @Field(() => DateTimeScalar)
  occurredAt: Date;

  @Field(() => DateTimeScalar)
  recordedAt: Date;

  @Field()
  replayed: boolean;
}

/** `replayed` says that the event comes from the log, not as it happens. */
export function toNewsEvent(event: LoggedNewsEvent, replayed: boolean): NewsEvent {
  const { id, cursor, sequence, kind, entityId, occurredAt, recordedAt, data } = event;
  const { actorName } = data;
  return { id, cursor, sequence, kind, newsItemId: entityId, actorName, occurredAt, recordedAt, replayed };
}
