import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { countedConnectionType, type Lazy } from '../../../platform/pagination/connection';
import { forwardArgs, pageArgs } from '../../common/page-args';
import { StakeholderGroupCode } from '../../common/vocabulary';
import { CoordinationTask } from './coordination-task.entity';
import { TaskStatusCount } from './task-parts';
import { ParticipationRole, TaskKind, TaskOrder, TaskPriority, TaskStatus } from './task.enums';

@InputType()
export class TaskFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Full-text search; refused (INVALID) in subscriptions.',
  })
  text?: string | null;

  @Field(() => [ID], { nullable: true })
  localPartnershipId?: string[] | null;

  @Field(() => [TaskStatus], { nullable: true })
  status?: TaskStatus[] | null;

  @Field(() => [TaskKind], { nullable: true })
  kind?: TaskKind[] | null;

  @Field(() => [TaskPriority], { nullable: true })
  priority?: TaskPriority[] | null;

  @Field(() => [ID], { nullable: true })
  leadPartnerId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  participantPartnerId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  placeId?: string[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  includeChildPlaces?: boolean | null;

  @Field(() => [ID], { nullable: true })
  countryIso3?: string[] | null;

  @Field(() => [StakeholderGroupCode], { nullable: true })
  stakeholderGroup?: StakeholderGroupCode[] | null;

  @Field(() => [ID], { nullable: true })
  assessmentId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  recommendationId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  sdgTarget?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;

  @Field(() => DateScalar, { nullable: true })
  dueBefore?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  updatedSince?: Date | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  includeDemo?: boolean | null;
}

@ArgsType()
export class TasksOfArgs extends forwardArgs(20) {
  @Field(() => TaskFilter, { nullable: true })
  filter?: TaskFilter | null;
}

@ArgsType()
export class TasksOfTargetArgs extends forwardArgs(20) {}

@ArgsType()
export class TasksOfPartnerArgs extends TasksOfArgs {
  @Field(() => [ParticipationRole], { nullable: true })
  role?: ParticipationRole[] | null;
}

@ArgsType()
export class TasksArgs extends pageArgs(20) {
  @Field(() => TaskFilter, { nullable: true })
  filter?: TaskFilter | null;

  @Field(() => TaskOrder, { nullable: true, defaultValue: TaskOrder.DUE_ON_ASC })
  orderBy: TaskOrder | null;
}

@ArgsType()
export class TaskKeyArgs {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true })
  reference?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class TaskConnection extends countedConnectionType('Task', CoordinationTask) {
  @Field(() => [TaskStatusCount])
  counts: Lazy<TaskStatusCount[]>;
}
