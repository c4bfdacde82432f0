import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FuzzyDate } from '../fuzzy-date';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class Observation {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  indicatorCode: string;

  @Column('text')
  placeId: string;

  @Field(() => Float)
  @Column('double precision')
  value: number;

  @Field(() => FuzzyDate)
  @Column('jsonb')
  period: FuzzyDate;

  @Column('text', { nullable: true })
  dataSourceId: string | null;

  @Column('text', { nullable: true })
  providerId: string | null;

  /** Derived by the statement that reads the row; not a column. */
  @Field({ description: 'True where another observation of the same period has another value.' })
  isContested: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Values of one indicator at one place, oldest first. Two sources may disagree about a period: both stand, each with its source.',
})
export class IndicatorSeries {
  indicatorCode: string;

  placeId: string;

  @Field(() => [Observation])
  observations: Observation[];
}
