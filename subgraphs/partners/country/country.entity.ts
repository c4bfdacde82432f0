import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const M49Level = enumType('M49Level', ['GLOBAL', 'REGION', 'SUBREGION', 'INTERMEDIATE_REGION']);
export type M49Level = EnumOf<typeof M49Level>;

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "iso3")')
@Entity()
export class Country {
  @Field(() => ID, { description: 'ISO 3166-1 alpha-3.' })
  @PrimaryColumn('text')
  iso3: string;

  @Field({ description: 'ISO 3166-1 alpha-2.' })
  @Column('text')
  iso2: string;

  @Field({ description: 'UN M49 code, three digits as text, for example 860.' })
  @Column('text')
  m49: string;

  /** In English. */
  @Column('text')
  name: string;

  /** M49 codes from World down to the area that holds the country. */
  @Column('text', { array: true })
  m49Path: string[];
}

@ObjectType({ simpleResolvers: true })
@Entity()
export class M49Area {
  @Field()
  @PrimaryColumn('text')
  code: string;

  @Field()
  @Column('text')
  name: string;

  @Field(() => M49Level)
  @Column('text')
  level: M49Level;
}
