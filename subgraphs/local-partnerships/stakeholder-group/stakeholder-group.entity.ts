import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StakeholderGroupCode } from '../../common/vocabulary';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
@Entity()
export class StakeholderGroup {
  @Field(() => StakeholderGroupCode)
  @PrimaryColumn('text')
  code: StakeholderGroupCode;

  @Field(() => Int, { description: 'i to vii.' })
  @Column('integer')
  ordinal: number;

  /** In English. */
  @Column('text')
  name: string;

  @Field({ description: 'What the page says of the group, in our words.' })
  @Column('text')
  description: string;

  @Field(() => [String])
  @Column('text', { array: true })
  examples: string[];
}
