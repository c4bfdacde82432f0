import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StakeholderGroupCode } from '../../common/vocabulary';
import { FuzzyDate } from '../fuzzy-date';
import { StakeholderGroup } from '../stubs/stakeholder-group.stub';
import { CollectionState, DataSourceKind } from './evidence.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class DataSource {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  assessmentId: string;

  @Field(() => DataSourceKind)
  @Column('text')
  kind: DataSourceKind;

  @Field()
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  providerId: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  providerName: string | null;

  @Column('text', { nullable: true })
  groupCode: StakeholderGroupCode | null;

  @Field(() => FuzzyDate, { nullable: true })
  @Column('jsonb', { nullable: true })
  periodCovered: FuzzyDate | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  sampleSize: number | null;

  @Field(() => CollectionState)
  @Column('text')
  state: CollectionState;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  limitations: string | null;
}

@ObjectType({ simpleResolvers: true })
export class GroupConsultation {
  @Field(() => StakeholderGroup, { nullable: true })
  group: StakeholderGroup;

  @Field({ description: 'A data source of this group is COLLECTED or ANALYSED.' })
  consulted: boolean;

  @Field(() => [DataSource])
  sources: DataSource[];
}
