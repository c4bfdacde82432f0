import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { CreatePlaceInput, UpdatePlaceInput } from './place-mutations.input';
import { PlacePayload, toPlacePayload } from './place-payload';
import { createPlace, updatePlace } from './place.service';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver()
export class PlaceMutations {
  @Mutation(() => PlacePayload)
  async createPlace(
    @Arg('input', () => CreatePlaceInput) input: CreatePlaceInput,
    @Ctx() context: Context,
  ): Promise<PlacePayload> {
    const result = await createPlace(context, input);
    return toPlacePayload(context, result);
  }

  @Mutation(() => PlacePayload)
  async updatePlace(
    @Arg('input', () => UpdatePlaceInput) input: UpdatePlaceInput,
    @Ctx() context: Context,
  ): Promise<PlacePayload> {
    const result = await updatePlace(context, input);
    return toPlacePayload(context, result);
  }
}
