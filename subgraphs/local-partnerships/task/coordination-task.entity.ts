import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { Sensitivity, type StakeholderGroupCode } from '../../common/vocabulary';
import { BlockedReason, TaskKind, TaskPriority, TaskStatus } from './task.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class CoordinationTask {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Field({ description: 'Short human number, for example UZ-CHI-7.' })
  @Column('text')
  reference: string;

  @Column('text')
  localPartnershipId: string;

  @Column('text')
  placeId: string;

  @Field()
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  description: string | null;

  @Field(() => TaskKind)
  @Column('text')
  kind: TaskKind;

  @Field(() => TaskStatus)
  @Column('text')
  status: TaskStatus;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  statusSince: Date;

  @Field(() => TaskPriority)
  @Column('text')
  priority: TaskPriority;

  /** Set where an organisation of the partner graph leads. */
  @Column('text', { nullable: true })
  leadPartnerId: string | null;

  /** Set where a stakeholder of the local partnership leads. */
  @Column('text', { nullable: true })
  leadStakeholderId: string | null;

  @Column('timestamptz', { nullable: true })
  leadSince: Date | null;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  @Column('text', { nullable: true })
  intendedFor: string | null;

  /** Codes of the groups that the task is for. */
  @Column('text', { array: true })
  targetGroups: StakeholderGroupCode[];

  @Column('text', { nullable: true })
  assessmentId: string | null;

  @Column('text', { nullable: true })
  recommendationId: string | null;

  /** Codes of the SDG targets that the task serves. */
  @Column('text', { array: true })
  sdgTargets: string[];

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  startOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Field(() => BlockedReason, { nullable: true })
  @Column('text', { nullable: true })
  blockedReason: BlockedReason | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  blockedNote: string | null;

  /** Subject of whoever handed the task in: somebody else has to complete it. */
  @Column('text', { nullable: true })
  handedInBy: string | null;

  @Field(() => Sensitivity)
  @Column('text')
  sensitivity: Sensitivity;

  @Field()
  @Column('boolean')
  isDemo: boolean;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  updatedAt: Date;

  @Field(() => Int)
  @Column('integer')
  version: number;
}
