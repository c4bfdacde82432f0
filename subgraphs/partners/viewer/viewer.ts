import { Field, ID, ObjectType } from 'type-graphql';
import { LocalPartnership } from '../stubs/local-partnership.stub';

@ObjectType({
  simpleResolvers: true,
  description: 'Who the current token speaks for. Null for an anonymous reader.',
})
export class Viewer {
  @Field(() => ID, { description: "The token's subject." })
  id: string;

  @Field()
  name: string;

  @Field(() => [String])
  scopes: string[];

  @Field(() => [LocalPartnership], {
    nullable: 'items',
    description: 'Local partnerships that the viewer coordinates.',
  })
  coordinates: LocalPartnership[];

  /** Id of the partner that the viewer works for. */
  partnerId: string | null;
}
