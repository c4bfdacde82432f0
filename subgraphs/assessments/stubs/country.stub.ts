import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "iso3")')
export class Country {
  @Field(() => ID)
  iso3: string;
}
