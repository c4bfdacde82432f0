import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CoordinationBodyKind } from './partnership.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class CoordinationBody {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  localPartnershipId: string;

  @Field(() => CoordinationBodyKind)
  @Column('text')
  kind: CoordinationBodyKind;

  @Field()
  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  chairId: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  meetsEvery: string | null;
}
