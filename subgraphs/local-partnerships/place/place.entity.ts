import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PlaceLevel } from './place.enums';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
@Entity()
export class Place {
  @Field(() => ID, { description: 'For example place:uz-tashkent-chilanzar.' })
  @PrimaryColumn('text')
  id: string;

  @Field(() => PlaceLevel)
  @Column('text')
  level: PlaceLevel;

  /** In English. */
  @Column('text')
  name: string;

  @Field(() => [String])
  @Column('text', { array: true })
  alternateNames: string[];

  @Column('text', { nullable: true })
  parentId: string | null;

  /** Ids from the country down to this place. */
  @Column('text', { array: true })
  path: string[];

  @Column('text')
  countryIso3: string;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'iso3166_2', nullable: true })
  iso3166_2: string | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  geonamesId: number | null;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'un_loc_code', nullable: true })
  unLocode: string | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  longitude: number | null;

  @Field({ description: 'IANA name; overdue is judged by the calendar day there.' })
  @Column('text')
  timeZone: string;
}
