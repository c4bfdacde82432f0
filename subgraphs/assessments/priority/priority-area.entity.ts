import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StakeholderGroupCode } from '../../common/vocabulary';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class PriorityArea {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  assessmentId: string;

  @Field(() => Int)
  @Column('integer')
  rank: number;

  @Field()
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  rationale: string | null;

  /** Codes of the groups that agreed. */
  @Column('text', { array: true })
  agreedBy: StakeholderGroupCode[];

  @Field()
  @Column('boolean')
  isDemo: boolean;
}
