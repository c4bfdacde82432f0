import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class Place {
  @Field(() => ID)
  id: string;
}
