import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/pagination/connection';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { AssessmentPublicStatus, AssessmentStatus } from '../assessment/assessment.enums';

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
