import { Field, ObjectType } from 'type-graphql';
import { UserError } from './user-error';

/** The part that the payloads of all mutations have alike. */
@ObjectType({ simpleResolvers: true })
export abstract class MutationPayload {
  @Field(() => [UserError])
  userErrors: readonly UserError[];

  @Field(() => String, { nullable: true })
  clientMutationId: string | null;
}
