import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({
  simpleResolvers: true,
  description:
    'A measured quantity that can be followed over time, for example intentional homicides per 100,000.',
})
@Directive('@key(fields: "code")')
@Entity()
export class SafetyIndicator {
  @Field(() => ID)
  @PrimaryColumn('text')
  code: string;

  /** In English. */
  @Column('text')
  title: string;

  @Field()
  @Column('text')
  unit: string;

  @Field({ description: 'True where a falling value is the better one.' })
  @Column('boolean')
  lowerIsBetter: boolean;

  @Column('text', { nullable: true })
  offenceCode: string | null;

  @Column('text', { nullable: true })
  sdgIndicatorCode: string | null;
}
