import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
@Entity()
export class OffenceCategory {
  @Field(() => ID, { description: 'ICCS code, for example 0601.' })
  @PrimaryColumn('text')
  code: string;

  /** In English. */
  @Column('text')
  title: string;

  @Field(() => Int)
  @Column('smallint')
  level: number;

  @Column('text', { nullable: true })
  parentCode: string | null;
}
