import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { CoordinationBody } from './coordination-body.entity';
import { Stakeholder } from './stakeholder.entity';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => CoordinationBody)
export class CoordinationBodyResolver {
  @FieldResolver(() => Stakeholder, { nullable: true })
  chair(
    @Root() { chairId }: CoordinationBody,
    @Ctx() { loaders }: Context,
  ): Promise<Stakeholder | null> | null {
    return chairId === null ? null : loaders.stakeholderById.load(chairId);
  }

  @FieldResolver(() => [Stakeholder])
  members(@Root() body: CoordinationBody, @Ctx() { loaders }: Context): Promise<Stakeholder[]> {
    return loaders.membersOfBody.load(body.id);
  }
}
