import { Field, ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { MutationResult } from '../../../platform/writing/mutation';
import { MutationPayload } from '../../../platform/writing/payload';
import type { LocalPartnershipsLoaders } from '../loaders';
import { Place } from './place.entity';

export type PlaceOutcome = { readonly placeId: string };

@ObjectType({ simpleResolvers: true })
export class PlacePayload extends MutationPayload {
  @Field(() => Place, { nullable: true })
  place: Place | null;
}

export async function toPlacePayload(
  { loaders }: SubgraphContext<LocalPartnershipsLoaders>,
  { outcome, userErrors, clientMutationId }: MutationResult<PlaceOutcome>,
): Promise<PlacePayload> {
  return { place: outcome && (await loaders.placeById.load(outcome.placeId)), userErrors, clientMutationId };
}
