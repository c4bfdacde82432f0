import { Field, ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { MutationResult } from '../../../platform/writing/mutation';
import { MutationPayload } from '../../../platform/writing/payload';
import type { LocalPartnershipsLoaders } from '../loaders';
import { LocalPartnership } from './local-partnership.entity';
import { Stakeholder } from './stakeholder.entity';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

export type PartnershipOutcome = { readonly localPartnershipId: string };
export type StakeholderOutcome = PartnershipOutcome & { readonly stakeholderId: string };

@ObjectType({ simpleResolvers: true })
export class LocalPartnershipPayload extends MutationPayload {
  @Field(() => LocalPartnership, { nullable: true })
  localPartnership: LocalPartnership | null;
}

@ObjectType({ simpleResolvers: true })
export class AddStakeholderPayload extends MutationPayload {
  @Field(() => Stakeholder, { nullable: true })
  stakeholder: Stakeholder | null;

  @Field(() => LocalPartnership, { nullable: true })
  localPartnership: LocalPartnership | null;
}

export async function toPartnershipPayload(
  { loaders }: Context,
  { outcome, ...rest }: MutationResult<PartnershipOutcome>,
): Promise<LocalPartnershipPayload> {
  const { userErrors, clientMutationId } = rest;
  const localPartnership = outcome && (await loaders.partnershipById.load(outcome.localPartnershipId));
  return { localPartnership, userErrors, clientMutationId };
}

export async function toStakeholderPayload(
  { loaders }: Context,
  { outcome, ...rest }: MutationResult<StakeholderOutcome>,
): Promise<AddStakeholderPayload> {
  const { userErrors, clientMutationId } = rest;
  if (!outcome) return { stakeholder: null, localPartnership: null, userErrors, clientMutationId };
  const [stakeholder, localPartnership] = await Promise.all([
    loaders.stakeholderById.load(outcome.stakeholderId),
    loaders.partnershipById.load(outcome.localPartnershipId),
  ]);
  return { stakeholder, localPartnership, userErrors, clientMutationId };
}
