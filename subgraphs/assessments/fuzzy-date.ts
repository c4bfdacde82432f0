import { Field, ObjectType } from 'type-graphql';
import { enumType, type EnumOf } from '../../platform/graphql/enum-type';
import { DateScalar } from '../../platform/graphql/scalars';

export const DatePrecision = enumType('DatePrecision', ['DAY', 'MONTH', 'QUARTER', 'YEAR']);
export type DatePrecision = EnumOf<typeof DatePrecision>;

/**
 * Stored as one JSON value, by the domain `fuzzy_date` of the migration: its days are always written 2020-07-01, so
 * that they sort and compare as the texts they are.
 */
@ObjectType({ simpleResolvers: true, description: 'Keeps third quarter of 2020 as what it is.' })
export class FuzzyDate {
  @Field()
  text: string;

  @Field(() => DateScalar)
  start: string;

  @Field(() => DateScalar)
  end: string;

  @Field(() => DatePrecision)
  precision: DatePrecision;
}
