import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Provenance } from '../../common/provenance';
import { maySeeContacts } from '../access';
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
  // What is given out is recorded for the person who reads it, so that it cannot be read once for many.
  @Directive('@tag(name: "viewer")')
  async contact(
    @Root() stakeholder: Stakeholder,
    @Ctx() { identity, recordRead }: Context,
  ): Promise<StakeholderContact | null> {
    if (stakeholder.contactName === null || !maySeeContacts(identity)) return null;
    await recordRead({
      action: 'readContacts',
      target: stakeholder.id,
      detail: stakeholder.localPartnershipId,
    });
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
