import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar, UrlScalar } from '../../../platform/graphql/scalars';
import { PartnerKind } from './partner.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@Entity()
export class Partner {
  @Field(() => ID, { description: 'Global id, for example partner:unodc.' })
  @PrimaryColumn('text')
  id: string;

  @Field()
  @Column('text')
  slug: string;

  /** The official name in English; the field of the API knows the other languages. */
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  acronym: string | null;

  @Field(() => PartnerKind)
  @Column('text')
  kind: PartnerKind;

  @Field(() => String, {
    nullable: true,
    description: 'IATI OrganisationType code, for example 40 Multilateral.',
  })
  @Column('text', { nullable: true })
  iatiOrganisationType: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'OCHA organisation type code, for example 447 United Nations.',
  })
  @Column('text', { nullable: true })
  ochaOrganisationType: string | null;

  @Field(() => UrlScalar, { nullable: true })
  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { nullable: true })
  countryIso3: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  headquartersCity: string | null;

  @Field(() => [String])
  @Column('text', { array: true })
  mandateAreas: string[];

  /** Codes of the goals that the partner's mandate serves. */
  @Column('text', { array: true })
  sdgGoals: string[];

  @Field()
  @Column('boolean')
  verified: boolean;

  /** Id of the partner that this one was merged into: always the last of a chain of merges. */
  @Column('text', { nullable: true })
  mergedInto: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  updatedAt: Date;

  @Field(() => Int)
  @Column('integer')
  version: number;
}
