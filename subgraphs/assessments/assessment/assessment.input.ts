import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { countedConnectionType } from '../../../platform/pagination/connection';
import { forwardArgs } from '../../common/page-args';
import { StakeholderGroupCode } from '../../common/vocabulary';
import { Assessment } from './assessment.entity';
import {
  AssessmentMethod,
  AssessmentPublicStatus,
  AssessmentStatus,
  IllicitFlow,
  ThematicArea,
} from './assessment.enums';

@InputType()
export class AssessmentFilter {
  @Field(() => [AssessmentStatus], { nullable: true })
  status?: AssessmentStatus[] | null;

  @Field(() => [AssessmentPublicStatus], { nullable: true })
  publicStatus?: AssessmentPublicStatus[] | null;

  @Field(() => [AssessmentMethod], { nullable: true })
  method?: AssessmentMethod[] | null;

  @Field(() => [ID], { nullable: true })
  countryIso3?: string[] | null;

  @Field(() => [ID], { nullable: true })
  placeId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  partnerId?: string[] | null;

  @Field(() => [ThematicArea], { nullable: true })
  thematicArea?: ThematicArea[] | null;

  @Field(() => [IllicitFlow], { nullable: true })
  illicitFlow?: IllicitFlow[] | null;

  @Field(() => [ID], { nullable: true })
  sdgTarget?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'ICCS codes: assessments with a finding in one of these categories or below it.',
  })
  offenceCode?: string[] | null;

  @Field(() => [StakeholderGroupCode], {
    nullable: true,
    description: 'Assessments in which at least one of these groups has not been consulted.',
  })
  missingGroup?: StakeholderGroupCode[] | null;

  @Field(() => DateTimeScalar, { nullable: true })
  updatedSince?: Date | null;
}

@ArgsType()
export class AssessmentsArgs extends forwardArgs(20) {
  @Field(() => AssessmentFilter, { nullable: true })
  filter?: AssessmentFilter | null;
}

@ObjectType({ simpleResolvers: true })
export class AssessmentConnection extends countedConnectionType('Assessment', Assessment) {}
