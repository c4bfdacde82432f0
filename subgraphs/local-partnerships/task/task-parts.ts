import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { CoordinationTask } from './coordination-task.entity';
import { ParticipationRole, TaskStatus } from './task.enums';

@ObjectType({ simpleResolvers: true })
export class TaskParticipant {
  /** Resolved by fields of their own. */
  partnerId: string | null;
  stakeholderId: string | null;

  @Field(() => ParticipationRole)
  role: ParticipationRole;

  @Field(() => DateTimeScalar)
  since: Date;
}

@ObjectType({ simpleResolvers: true })
export class TaskDependency {
  @Field(() => CoordinationTask)
  task: CoordinationTask;

  @Field()
  resolved: boolean;
}

@ObjectType({ simpleResolvers: true })
export class AllowedTransition {
  @Field(() => TaskStatus)
  to: TaskStatus;

  @Field()
  label: string;

  @Field()
  requiresReason: boolean;

  @Field()
  allowedForViewer: boolean;

  @Field(() => [String])
  unmetGuards: readonly string[];
}

@ObjectType({ simpleResolvers: true })
export class StandardStatuses {
  @Field({ description: 'IATI ActivityStatus code.' })
  iatiActivityStatus: string;

  @Field(() => String, {
    nullable: true,
    description:
      'planned, ongoing or completed, as in 3W sheets; null for what 3W leaves out (declined, cancelled).',
  })
  threeW: string | null;

  @Field({ description: 'HPC implementationStatus.' })
  hpcImplementationStatus: string;
}

@ObjectType({ simpleResolvers: true })
export class TaskStatusCount {
  @Field(() => TaskStatus)
  status: TaskStatus;

  @Field(() => Int)
  count: number;

  @Field(() => Int)
  overdue: number;
}
