import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { Sensitivity, StakeholderGroupCode } from '../../common/vocabulary';
import { BlockedReason, ParticipationRole, TaskKind, TaskPriority, TaskStatus } from './task.enums';

@InputType()
export class CreateTaskInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  localPartnershipId: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => TaskKind)
  kind: TaskKind;

  @Field(() => TaskPriority, { nullable: true, defaultValue: TaskPriority.MEDIUM })
  priority?: TaskPriority | null;

  @Field(() => ID, { nullable: true })
  leadPartnerId?: string | null;

  @Field(() => ID, { nullable: true })
  leadStakeholderId?: string | null;

  @Field(() => DateScalar, { nullable: true })
  startOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => String, { nullable: true })
  intendedFor?: string | null;

  @Field(() => ID, { nullable: true })
  assessmentId?: string | null;

  @Field(() => ID, { nullable: true })
  recommendationId?: string | null;

  @Field(() => [ID], { nullable: true })
  sdgTargets?: string[] | null;

  @Field(() => [StakeholderGroupCode], { nullable: true })
  targetGroups?: StakeholderGroupCode[] | null;

  @Field(() => [ID], { nullable: true })
  dependsOn?: string[] | null;

  @Field(() => Sensitivity, { nullable: true, defaultValue: Sensitivity.INTERNAL })
  sensitivity?: Sensitivity | null;
}

@InputType({
  description: 'A new lead may be named where the transition wants one (back to PROPOSED).',
})
export class TransitionTaskInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  taskId: string;

  @Field(() => TaskStatus)
  to: TaskStatus;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => BlockedReason, { nullable: true })
  blockedReason?: BlockedReason | null;

  @Field(() => String, { nullable: true })
  blockedNote?: string | null;

  @Field(() => ID, { nullable: true })
  leadPartnerId?: string | null;

  @Field(() => ID, { nullable: true })
  leadStakeholderId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  occurredAt?: Date | null;
}

@InputType()
export class AssignTaskLeadInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  taskId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ID, { nullable: true })
  leadPartnerId?: string | null;

  @Field(() => ID, { nullable: true })
  leadStakeholderId?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null takes a value away.' })
export class UpdateTaskInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  taskId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => TaskPriority, { nullable: true })
  priority?: TaskPriority | null;

  @Field(() => DateScalar, { nullable: true })
  startOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => String, { nullable: true })
  intendedFor?: string | null;

  @Field(() => [StakeholderGroupCode], { nullable: true })
  targetGroups?: StakeholderGroupCode[] | null;

  @Field(() => [ID], { nullable: true })
  sdgTargets?: string[] | null;

  @Field(() => Sensitivity, { nullable: true })
  sensitivity?: Sensitivity | null;

  @Field(() => [ID], { nullable: true })
  dependsOn?: string[] | null;
}

@InputType()
export class ChangeTaskParticipantInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  taskId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ID, { nullable: true })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true })
  stakeholderId?: string | null;

  @Field(() => ParticipationRole)
  role: ParticipationRole;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  remove?: boolean | null;
}

@InputType()
export class CommentOnTaskInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  taskId: string;

  @Field()
  comment: string;

  @Field(() => DateTimeScalar, { nullable: true })
  occurredAt?: Date | null;
}
