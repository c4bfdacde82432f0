import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ simpleResolvers: true, description: "What the programme's own page says of itself." })
@Entity()
export class Initiative {
  @PrimaryColumn('text')
  id: string;

  @Field()
  @Column('text')
  title: string;

  /** In English. */
  @Column('text')
  statement: string;

  @Field({ description: "The page ends its list of partners with 'and others, etc.': false." })
  @Column('boolean')
  partnerListComplete: boolean;

  @Column('text')
  ownerId: string;
}
