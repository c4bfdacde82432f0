import { ArgsType, Field, Int } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { AssessmentFilter } from '../assessment/assessment.input';
import { forwardArgs } from '../../common/page-args';

@ArgsType()
export class AssessmentEventsArgs {
  @Field(() => String, { nullable: true })
  after: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 100 })
  first: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  since?: Date | null;

  @Field(() => AssessmentFilter, { nullable: true })
  filter?: AssessmentFilter | null;
}

@ArgsType()
export class HistoryArgs extends forwardArgs(50) {}
