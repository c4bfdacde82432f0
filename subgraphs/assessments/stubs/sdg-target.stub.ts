import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
export class SdgTarget {
  @Field(() => ID)
  code: string;
}
