import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { rolesOf } from '../access';
import type { AssessmentsLoaders } from '../loaders';
import { offerAssessmentTransitions } from '../machine/assessment-machine';
import { phaseCodes, phaseStatesOf, publicStatusOf } from '../machine/progress';
import { AssessmentTransition } from '../machine/transition-types';
import { AssessmentPhase, type StoredPhase } from './assessment-details.entity';
import { Assessment } from './assessment.entity';
import { AssessmentPublicStatus, AssessmentStatus } from './assessment.enums';

type Context = SubgraphContext<AssessmentsLoaders>;

/** What follows from an assessment's status. */
@Resolver(() => Assessment)
export class AssessmentProgressResolver {
  @FieldResolver(() => AssessmentPublicStatus)
  publicStatus(@Root() assessment: Assessment): AssessmentPublicStatus {
    return publicStatusOf(assessment);
  }

  @FieldResolver(() => AssessmentStatus, { nullable: true, description: 'The status before SUSPENDED.' })
  resumesTo(@Root() assessment: Assessment): AssessmentStatus | null {
    return assessment.status === 'SUSPENDED' ? assessment.interruptedStatus : null;
  }

  @FieldResolver(() => [AssessmentPhase])
  async phases(@Root() assessment: Assessment, @Ctx() { loaders }: Context): Promise<AssessmentPhase[]> {
    return phasesOf(assessment, await loaders.phasesOfAssessment.load(assessment.id));
  }

  @FieldResolver(() => [AssessmentTransition])
  async allowedTransitions(
    @Root() assessment: Assessment,
    @Ctx() { loaders, identity }: Context,
  ): Promise<AssessmentTransition[]> {
    const facts = await loaders.guardFactsOfAssessment.load(assessment.id);
    return facts ? offerAssessmentTransitions(assessment, rolesOf(identity), facts) : [];
  }
}

/** All four phases in their order, whatever is stored of them. */
function phasesOf(assessment: Assessment, stored: readonly StoredPhase[]): AssessmentPhase[] {
  const states = phaseStatesOf(assessment);
  return phaseCodes.map((code, index) => ({
    ...stored.find((phase) => phase.code === code),
    code,
    state: states[index] ?? 'NOT_STARTED',
  }));
}
