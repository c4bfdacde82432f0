import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { MutationResult } from '../../../platform/writing/mutation';
import type { AssessmentsLoaders } from '../loaders';
import {
  AddAssessmentPartnerInput,
  AssessmentPayload,
  AttachDocumentInput,
  CreateAssessmentInput,
  SetAssessmentPhaseInput,
  TransitionAssessmentInput,
  UpdateAssessmentInput,
} from './assessment-changes.input';
import { attachDocument, setAssessmentPhase } from './assessment-details.service';
import { addAssessmentPartner } from './assessment-partner.service';
import { transitionAssessment } from './assessment-transition.service';
import { createAssessment, updateAssessment } from './assessment.service';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver()
export class AssessmentMutations {
  @Mutation(() => AssessmentPayload)
  async createAssessment(
    @Arg('input', () => CreateAssessmentInput) input: CreateAssessmentInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await createAssessment(context, input));
  }

  @Mutation(() => AssessmentPayload)
  async updateAssessment(
    @Arg('input', () => UpdateAssessmentInput) input: UpdateAssessmentInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await updateAssessment(context, input));
  }

  @Mutation(() => AssessmentPayload)
  async transitionAssessment(
    @Arg('input', () => TransitionAssessmentInput) input: TransitionAssessmentInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await transitionAssessment(context, input));
  }

  @Mutation(() => AssessmentPayload)
  async setAssessmentPhase(
    @Arg('input', () => SetAssessmentPhaseInput) input: SetAssessmentPhaseInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await setAssessmentPhase(context, input));
  }

  @Mutation(() => AssessmentPayload)
  async addAssessmentPartner(
    @Arg('input', () => AddAssessmentPartnerInput) input: AddAssessmentPartnerInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await addAssessmentPartner(context, input));
  }

  @Mutation(() => AssessmentPayload)
  async attachDocument(
    @Arg('input', () => AttachDocumentInput) input: AttachDocumentInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await attachDocument(context, input));
  }
}

/** The payload of a change to an assessment: an event only where the change is one of the assessment's history. */
export async function assessmentPayload(
  { loaders }: Context,
  result: MutationResult<{ readonly assessmentId: string; readonly eventId?: string | null }>,
): Promise<AssessmentPayload> {
  const { outcome, userErrors, clientMutationId } = result;
  const eventId = outcome?.eventId ?? null;
  return {
    assessment: outcome && (await loaders.assessmentById.load(outcome.assessmentId)),
    event: eventId === null ? null : await loaders.eventById.load(eventId),
    userErrors,
    clientMutationId,
  };
}
