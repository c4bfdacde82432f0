import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/pagination/connection';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { AssessmentPublicStatus, AssessmentStatus } from '../assessment/assessment.enums';
import type { LoggedAssessmentEvent } from './assessment-log';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class AssessmentEvent {
  @Field(() => ID)
  id: string;

  @Field()
  cursor: string;

  @Field(() => Int)
  sequence: number;

  assessmentId: string;

  @Field(() => AssessmentStatus, { nullable: true })
  fromStatus: AssessmentStatus | null;

  @Field(() => AssessmentStatus)
  toStatus: AssessmentStatus;

  @Field(() => AssessmentPublicStatus, { nullable: true })
  fromPublicStatus: AssessmentPublicStatus | null;

  @Field(() => AssessmentPublicStatus)
  toPublicStatus: AssessmentPublicStatus;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field()
  actorName: string;

  actorPartnerId: string | null;

  @Field(() => DateTimeScalar)
  occurredAt: Date;

  @Field(() => DateTimeScalar)
  recordedAt: Date;

  @Field()
  replayed: boolean;
}

@ObjectType({ simpleResolvers: true })
export class AssessmentEventConnection extends connectionType('AssessmentEvent', AssessmentEvent) {}

/** `replayed` says that the event comes from the log, not as it happens. */
export function toAssessmentEvent(event: LoggedAssessmentEvent, replayed: boolean): AssessmentEvent {
  const { data } = event;
  return {
    id: event.id,
    cursor: event.cursor,
    sequence: event.sequence,
    assessmentId: event.entityId,
    fromStatus: data.from,
    toStatus: data.to,
    fromPublicStatus: data.fromPublic,
    toPublicStatus: data.toPublic,
    reason: data.reason,
    actorName: data.actorName,
    actorPartnerId: data.actorPartnerId,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    replayed,
  };
}
