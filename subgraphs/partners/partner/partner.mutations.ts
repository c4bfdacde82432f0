import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { MutationResult } from '../../../platform/writing/mutation';
import { MutationPayload } from '../../../platform/writing/payload';
import type { PartnersLoaders } from '../loaders';
import { addFocalPoint, removeFocalPoint } from './focal-point.service';
import { mergePartners } from './merge-partners.service';
import {
  AddFocalPointInput,
  AddPartnerIdentifierInput,
  AddPartnerNameInput,
  MergePartnersInput,
  RemoveFocalPointInput,
  UpsertPartnerInput,
} from './partner-changes.input';
import { addPartnerIdentifier, addPartnerName } from './partner-details.service';
import { Partner } from './partner.entity';
import { upsertPartner } from './upsert-partner.service';

type Context = SubgraphContext<PartnersLoaders>;

@ObjectType({ simpleResolvers: true })
export class UpsertPartnerPayload extends MutationPayload {
  @Field(() => Partner, { nullable: true })
  partner: Partner | null;
}

@ObjectType({ simpleResolvers: true })
export class MergePartnersPayload extends MutationPayload {
  @Field(() => Partner, { nullable: true, description: 'The survivor.' })
  partner: Partner | null;
}

@ObjectType({ simpleResolvers: true })
export class PartnerPayload extends MutationPayload {
  @Field(() => Partner, { nullable: true })
  partner: Partner | null;
}

@Resolver()
export class PartnerMutations {
  @Mutation(() => UpsertPartnerPayload)
  async upsertPartner(
    @Arg('input', () => UpsertPartnerInput) input: UpsertPartnerInput,
    @Ctx() context: Context,
  ) {
    return withPartner(context, await upsertPartner(context, input));
  }

  @Mutation(() => MergePartnersPayload)
  async mergePartners(
    @Arg('input', () => MergePartnersInput) input: MergePartnersInput,
    @Ctx() context: Context,
  ) {
    return withPartner(context, await mergePartners(context, input));
  }

  @Mutation(() => PartnerPayload)
  async addPartnerIdentifier(
    @Arg('input', () => AddPartnerIdentifierInput) input: AddPartnerIdentifierInput,
    @Ctx() context: Context,
  ) {
    return withPartner(context, await addPartnerIdentifier(context, input));
  }

  @Mutation(() => PartnerPayload)
  async addPartnerName(
    @Arg('input', () => AddPartnerNameInput) input: AddPartnerNameInput,
    @Ctx() context: Context,
  ) {
    return withPartner(context, await addPartnerName(context, input));
  }

  @Mutation(() => PartnerPayload)
  async addFocalPoint(
    @Arg('input', () => AddFocalPointInput) input: AddFocalPointInput,
    @Ctx() context: Context,
  ) {
    return withPartner(context, await addFocalPoint(context, input));
  }

  @Mutation(() => PartnerPayload)
  async removeFocalPoint(
    @Arg('input', () => RemoveFocalPointInput) input: RemoveFocalPointInput,
    @Ctx() context: Context,
  ) {
    return withPartner(context, await removeFocalPoint(context, input));
  }
}

/** The partner as it is now, which for a repeated mutation may be another one: it may have been merged meanwhile. */
async function withPartner(
  { loaders }: Context,
  { outcome, userErrors, clientMutationId }: MutationResult<{ partnerId: string }>,
): Promise<PartnerPayload> {
  const partner = outcome && (await loaders.partnerById.load(outcome.partnerId));
  return { partner, userErrors, clientMutationId };
}
