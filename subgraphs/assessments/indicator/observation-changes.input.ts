import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UrlScalar } from '../../../platform/graphql/scalars';
import { MutationPayload } from '../../../platform/writing/payload';
import { FuzzyDateInput } from '../fuzzy-date.input';
import { IndicatorSeries } from './observation.entity';

@InputType()
export class ObservationInput {
  @Field(() => ID)
  indicatorCode: string;

  @Field(() => ID)
  placeId: string;

  @Field(() => Float)
  value: number;

  @Field(() => FuzzyDateInput)
  period: FuzzyDateInput;

  @Field(() => ID, { nullable: true })
  dataSourceId?: string | null;

  @Field(() => ID, { nullable: true })
  providerId?: string | null;

  @Field(() => UrlScalar, { nullable: true })
  sourceUrl?: string | null;
}

@InputType()
export class RecordObservationsInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => [ObservationInput])
  observations: ObservationInput[];
}

@ObjectType({ simpleResolvers: true })
export class RecordObservationsPayload extends MutationPayload {
  @Field(() => Int)
  recorded: number;

  @Field(() => [IndicatorSeries])
  series: IndicatorSeries[];
}
