import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { coordinatedBy, partnerOf } from '../../common/claims';
import type { PartnersLoaders } from '../loaders';
import { Partner } from '../partner/partner.entity';
import { Viewer } from './viewer';

type Context = SubgraphContext<PartnersLoaders>;

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true })
  viewer(@Ctx() { identity }: Context): Viewer | null {
    if (!identity) return null;
    return {
      id: identity.subject,
      name: identity.name,
      scopes: [...identity.scopes],
      coordinates: coordinatedBy(identity).map((id) => ({ id })),
      partnerId: partnerOf(identity),
    };
  }

  @FieldResolver(() => Partner, { nullable: true })
  partner(@Root() viewer: Viewer, @Ctx() { loaders }: Context): Promise<Partner | null> | null {
    return viewer.partnerId === null ? null : loaders.partnerById.load(viewer.partnerId);
  }
}
