import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, UrlScalar } from '../../../platform/graphql/scalars';
import { UnLanguage } from '../../common/vocabulary';
import { IdentifierScheme, NameKind } from './partner.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
@Entity()
export class PartnerName {
  @PrimaryColumn('text')
  partnerId: string;

  @PrimaryColumn('integer')
  position: number;

  @Field()
  @Column('text')
  value: string;

  @Field(() => NameKind)
  @Column('text')
  kind: NameKind;

  @Field(() => UnLanguage, { nullable: true })
  @Column('text', { nullable: true })
  language: UnLanguage | null;
}

@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
@Entity()
export class PartnerIdentifier {
  @Column('text')
  partnerId: string;

  @Field(() => IdentifierScheme)
  @PrimaryColumn('text')
  scheme: IdentifierScheme;

  @Field({ description: 'Exactly as the registry writes it, for example XM-DAC-41128.' })
  @PrimaryColumn('text')
  value: string;

  @Field()
  @Column('boolean')
  verified: boolean;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the identifier was checked.' })
  @Column('text', { nullable: true })
  source: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Set when the registry replaced this identifier; the row is kept.',
  })
  @Column('date', { nullable: true })
  supersededOn: string | null;
}

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class FocalPoint {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  partnerId: string;

  @Field()
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  jobTitle: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  phone: string | null;

  @Field(() => [UnLanguage])
  @Column('text', { array: true })
  languages: UnLanguage[];

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  thematicNote: string | null;
}
