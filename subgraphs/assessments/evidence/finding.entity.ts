import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IllicitFlow, ThematicArea } from '../assessment/assessment.enums';
import { Confidence } from './evidence.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class Finding {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  assessmentId: string;

  @Field()
  @Column('boolean')
  isDemo: boolean;

  @Field()
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  summary: string | null;

  @Field(() => [ThematicArea])
  @Column('text', { array: true })
  areas: ThematicArea[];

  @Field(() => [IllicitFlow])
  @Column('text', { array: true })
  flows: IllicitFlow[];

  @Field(() => Confidence, { nullable: true })
  @Column('text', { nullable: true })
  confidence: Confidence | null;

  /** Codes. */
  @Column('text', { array: true })
  sdgTargets: string[];
}
