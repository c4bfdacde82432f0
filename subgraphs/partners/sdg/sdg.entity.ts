import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { UrlScalar } from '../../../platform/graphql/scalars';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
@Entity()
export class SdgGoal {
  @Field(() => ID, { description: '1 to 17.' })
  @PrimaryColumn('text')
  code: string;

  @Column('integer')
  position: number;

  /** In English, as is `title`. */
  @Column('text')
  shortTitle: string;

  @Column('text')
  title: string;

  @Field(() => UrlScalar)
  @Column('text')
  uri: string;
}

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
@Entity()
export class SdgTarget {
  @Field(() => ID, { description: 'For example 11.7 or 16.a.' })
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  goalCode: string;

  @Column('integer')
  position: number;

  /** In English. */
  @Column('text')
  title: string;

  @Field(() => UrlScalar)
  @Column('text')
  uri: string;
}

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
@Entity()
export class SdgIndicator {
  @Field(() => ID, { description: 'For example 16.1.4.' })
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  targetCode: string;

  @Column('integer')
  position: number;

  @Field({ description: 'UN Statistics Division series code, for example C160104.' })
  @Column('text')
  unsdCode: string;

  /** In English. */
  @Column('text')
  title: string;
}
