import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../../platform/writing/payload';
import { StakeholderGroupCode } from '../../common/vocabulary';
import { Assessment } from '../assessment/assessment.entity';
import { IllicitFlow, ThematicArea } from '../assessment/assessment.enums';
import { FuzzyDateInput } from '../fuzzy-date.input';
import { DataSource } from './data-source.entity';
import { CollectionState, Confidence, DataSourceKind, FactorKind, FactorLevel } from './evidence.enums';

@InputType()
export class AddDataSourceInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => DataSourceKind)
  kind: DataSourceKind;

  @Field()
  title: string;

  @Field(() => ID, { nullable: true })
  providerId?: string | null;

  @Field(() => String, { nullable: true })
  providerName?: string | null;

  @Field(() => StakeholderGroupCode, { nullable: true })
  group?: StakeholderGroupCode | null;

  @Field(() => FuzzyDateInput, { nullable: true })
  periodCovered?: FuzzyDateInput | null;

  @Field(() => Int, { nullable: true })
  sampleSize?: number | null;

  @Field(() => String, { nullable: true })
  limitations?: string | null;
}

@InputType()
export class UpdateDataSourceInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  dataSourceId: string;

  @Field(() => CollectionState, { nullable: true })
  state?: CollectionState | null;

  @Field(() => Int, { nullable: true })
  sampleSize?: number | null;

  @Field(() => String, { nullable: true })
  limitations?: string | null;
}

@InputType()
export class AddFactorInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => FactorKind)
  kind: FactorKind;

  @Field(() => FactorLevel, { nullable: true })
  level?: FactorLevel | null;

  @Field()
  title: string;

  @Field(() => [ThematicArea], { nullable: true })
  areas?: ThematicArea[] | null;

  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;

  @Field(() => Confidence, { nullable: true })
  confidence?: Confidence | null;
}

@InputType()
export class AddFindingInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  assessmentId: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => [ThematicArea], { nullable: true })
  areas?: ThematicArea[] | null;

  @Field(() => [ID], { nullable: true })
  offenceCodes?: string[] | null;

  @Field(() => [IllicitFlow], { nullable: true })
  flows?: IllicitFlow[] | null;

  @Field(() => [ID], { nullable: true })
  factorIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;

  @Field(() => Confidence, { nullable: true })
  confidence?: Confidence | null;

  @Field(() => [ID], { nullable: true })
  sdgTargets?: string[] | null;
}

@ObjectType({ simpleResolvers: true })
export class DataSourcePayload extends MutationPayload {
  @Field(() => DataSource, { nullable: true })
  dataSource: DataSource | null;

  @Field(() => Assessment, { nullable: true })
  assessment: Assessment | null;
}
