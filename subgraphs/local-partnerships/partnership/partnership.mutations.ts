import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { createCoordinationBody } from './coordination-body.service';
import {
  AddStakeholderInput,
  ChangeLocalPartnershipStatusInput,
  CreateCoordinationBodyInput,
  CreateLocalPartnershipInput,
  UpdateStakeholderInput,
} from './partnership-mutations.input';
import {
  AddStakeholderPayload,
  LocalPartnershipPayload,
  toPartnershipPayload,
  toStakeholderPayload,
} from './partnership-payload';
import { changeLocalPartnershipStatus, createLocalPartnership } from './partnership.service';
import { addStakeholder, updateStakeholder } from './stakeholder.service';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver()
export class PartnershipMutations {
  @Mutation(() => LocalPartnershipPayload)
  async createLocalPartnership(
    @Arg('input', () => CreateLocalPartnershipInput) input: CreateLocalPartnershipInput,
    @Ctx() context: Context,
  ): Promise<LocalPartnershipPayload> {
    const result = await createLocalPartnership(context, input);
    return toPartnershipPayload(context, result);
  }

  @Mutation(() => LocalPartnershipPayload)
  async changeLocalPartnershipStatus(
    @Arg('input', () => ChangeLocalPartnershipStatusInput) input: ChangeLocalPartnershipStatusInput,
    @Ctx() context: Context,
  ): Promise<LocalPartnershipPayload> {
    const result = await changeLocalPartnershipStatus(context, input);
    return toPartnershipPayload(context, result);
  }

  @Mutation(() => AddStakeholderPayload)
  async addStakeholder(
    @Arg('input', () => AddStakeholderInput) input: AddStakeholderInput,
    @Ctx() context: Context,
  ): Promise<AddStakeholderPayload> {
    const result = await addStakeholder(context, input);
    return toStakeholderPayload(context, result);
  }

  @Mutation(() => AddStakeholderPayload)
  async updateStakeholder(
    @Arg('input', () => UpdateStakeholderInput) input: UpdateStakeholderInput,
    @Ctx() context: Context,
  ): Promise<AddStakeholderPayload> {
    const result = await updateStakeholder(context, input);
    return toStakeholderPayload(context, result);
  }

  @Mutation(() => LocalPartnershipPayload)
  async createCoordinationBody(
    @Arg('input', () => CreateCoordinationBodyInput) input: CreateCoordinationBodyInput,
    @Ctx() context: Context,
  ): Promise<LocalPartnershipPayload> {
    const result = await createCoordinationBody(context, input);
    return toPartnershipPayload(context, result);
  }
}
