import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars';
import { LocalPartnershipStatus } from './partnership.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class LocalPartnership {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Field()
  @Column('text')
  title: string;

  @Column('text')
  placeId: string;

  @Field({ description: 'First part of task references, for example UZ-CHI.' })
  @Column('text')
  taskPrefix: string;

  @Field(() => LocalPartnershipStatus)
  @Column('text')
  status: LocalPartnershipStatus;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  startedOn: string | null;

  @Field(() => Int)
  @Column('integer')
  version: number;
}
