import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ThematicArea } from '../assessment/assessment.enums';
import { Confidence, FactorKind, FactorLevel } from './evidence.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class Factor {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  assessmentId: string;

  @Field(() => FactorKind)
  @Column('text')
  kind: FactorKind;

  @Field(() => FactorLevel, { nullable: true })
  @Column('text', { nullable: true })
  level: FactorLevel | null;

  @Field()
  @Column('text')
  title: string;

  @Field(() => [ThematicArea])
  @Column('text', { array: true })
  areas: ThematicArea[];

  @Field(() => Confidence, { nullable: true })
  @Column('text', { nullable: true })
  confidence: Confidence | null;

  @Field()
  @Column('boolean')
  isDemo: boolean;
}
