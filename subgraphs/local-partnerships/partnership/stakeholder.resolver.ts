import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hasScope } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Provenance } from '../../common/provenance';
import type { LocalPartnershipsLoaders } from '../loaders';
import { StakeholderGroup } from '../stakeholder-group/stakeholder-group.entity';
import { Partner } from '../stubs/partner.stub';
import { Stakeholder, StakeholderContact } from './stakeholder.entity';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver(() => Stakeholder)
export class StakeholderResolver {
  @FieldResolver(() => StakeholderGroup)
  group(@Root() stakeholder: Stakeholder, @Ctx() { loaders }: Context): Promise<StakeholderGroup | null> {
    return loaders.groupByCode.load(stakeholder.groupCode);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: 'Set where the stakeholder is an organisation of the shared partner graph.',
  })
  partner(@Root() { partnerId }: Stakeholder): Partner | null {
    return partnerId === null ? null : { id: partnerId };
  }

  @FieldResolver(() => StakeholderContact, {
    nullable: true,
    description: 'Needs the scope contacts:read; null without it.',
  })
  contact(@Root() stakeholder: Stakeholder, @Ctx() { identity }: Context): StakeholderContact | null {
    if (stakeholder.contactName === null || !hasScope(identity, 'contacts:read')) return null;
    return {
      name: stakeholder.contactName,
      email: stakeholder.contactEmail,
      phone: stakeholder.contactPhone,
      languages: stakeholder.contactLanguages,
    };
  }

  @FieldResolver(() => [Provenance])
  provenance(@Root() stakeholder: Stakeholder, @Ctx() { loaders }: Context): Promise<Provenance[]> {
    return loaders.provenance.load(stakeholder.id);
  }
}
