import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code", resolvable: false)')
export class SdgIndicator {
  @Field(() => ID)
  code: string;
}
