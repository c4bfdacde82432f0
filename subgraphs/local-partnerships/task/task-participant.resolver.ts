import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { Stakeholder } from '../partnership/stakeholder.entity';
import { Partner } from '../stubs/partner.stub';
import { TaskParticipant } from './task-parts';

@Resolver(() => TaskParticipant)
export class TaskParticipantResolver {
  @FieldResolver(() => Partner, { nullable: true })
  partner(@Root() { partnerId }: TaskParticipant): Partner | null {
    return partnerId === null ? null : { id: partnerId };
  }

  @FieldResolver(() => Stakeholder, { nullable: true })
  stakeholder(
    @Root() { stakeholderId }: TaskParticipant,
    @Ctx() { loaders }: SubgraphContext<LocalPartnershipsLoaders>,
  ): Promise<Stakeholder | null> | null {
    return stakeholderId === null ? null : loaders.stakeholderById.load(stakeholderId);
  }
}
