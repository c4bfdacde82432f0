import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
export class SdgGoal {
  @Field(() => ID)
  code: string;
}
