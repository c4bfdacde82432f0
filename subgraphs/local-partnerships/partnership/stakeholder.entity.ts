import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars';
import type { StakeholderGroupCode } from '../../common/vocabulary';
import { UnLanguage } from '../../common/vocabulary';
import { StakeholderRole } from './partnership.enums';

@ObjectType({ simpleResolvers: true })
export class StakeholderContact {
  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => [UnLanguage])
  languages: UnLanguage[];
}

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class Stakeholder {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  localPartnershipId: string;

  @Column('text')
  groupCode: StakeholderGroupCode;

  @Column('text', { nullable: true })
  partnerId: string | null;

  @Field()
  @Column('text')
  organisationName: string;

  @Field(() => [StakeholderRole])
  @Column('text', { array: true })
  roles: StakeholderRole[];

  @Column('text', { nullable: true })
  contactName: string | null;

  @Column('text', { nullable: true })
  contactEmail: string | null;

  @Column('text', { nullable: true })
  contactPhone: string | null;

  @Column('text', { array: true })
  contactLanguages: UnLanguage[];

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  joinedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  leftOn: string | null;
}
