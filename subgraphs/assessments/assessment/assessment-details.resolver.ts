import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { consultationOf } from '../evidence/consultation';
import { DataSource, GroupConsultation } from '../evidence/data-source.entity';
import { FactorKind } from '../evidence/evidence.enums';
import { Factor } from '../evidence/factor.entity';
import { Finding } from '../evidence/finding.entity';
import type { AssessmentsLoaders } from '../loaders';
import { PriorityArea } from '../priority/priority-area.entity';
import { RecommendationStatus } from '../priority/priority.enums';
import { Recommendation } from '../priority/recommendation.entity';
import { Partner } from '../stubs/partner.stub';
import { AssessmentDocument, AssessmentPartner } from './assessment-details.entity';
import { Assessment } from './assessment.entity';
import { ThematicArea } from './assessment.enums';

type Context = SubgraphContext<AssessmentsLoaders>;

/** What hangs on an assessment. */
@Resolver(() => Assessment)
export class AssessmentDetailsResolver {
  @FieldResolver(() => [AssessmentPartner])
  partners(@Root() assessment: Assessment, @Ctx() { loaders }: Context): Promise<AssessmentPartner[]> {
    return loaders.partnersOfAssessment.load(assessment.id);
  }

  @FieldResolver(() => [DataSource])
  dataSources(@Root() assessment: Assessment, @Ctx() { loaders }: Context): Promise<DataSource[]> {
    return loaders.sourcesOfAssessment.load(assessment.id);
  }

  @FieldResolver(() => [GroupConsultation], {
    description: 'One row per stakeholder group, also for those that nobody asked.',
  })
  async consultation(
    @Root() assessment: Assessment,
    @Ctx() { loaders }: Context,
  ): Promise<GroupConsultation[]> {
    return consultationOf(await loaders.sourcesOfAssessment.load(assessment.id));
  }

  // A list of one assessment is short: it is read whole, and each selection of it takes its part.

  @FieldResolver(() => [Factor])
  async factors(
    @Root() assessment: Assessment,
    @Arg('kind', () => FactorKind, { nullable: true }) kind: FactorKind | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Factor[]> {
    const factors = await loaders.factorsOfAssessment.load(assessment.id);
    return kind ? factors.filter((factor) => factor.kind === kind) : factors;
  }

  @FieldResolver(() => [Finding])
  async findings(
    @Root() assessment: Assessment,
    @Arg('area', () => ThematicArea, { nullable: true }) area: ThematicArea | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Finding[]> {
    const findings = await loaders.findingsOfAssessment.load(assessment.id);
    return area ? findings.filter((finding) => finding.areas.includes(area)) : findings;
  }

  @FieldResolver(() => [PriorityArea])
  priorityAreas(@Root() assessment: Assessment, @Ctx() { loaders }: Context): Promise<PriorityArea[]> {
    return loaders.priorityAreasOfAssessment.load(assessment.id);
  }

  @FieldResolver(() => [Recommendation])
  async recommendations(
    @Root() assessment: Assessment,
    @Arg('status', () => [RecommendationStatus], { nullable: true })
    status: RecommendationStatus[] | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Recommendation[]> {
    const recommendations = await loaders.recommendationsOfAssessment.load(assessment.id);
    return status ? recommendations.filter((one) => status.includes(one.status)) : recommendations;
  }

  @FieldResolver(() => [AssessmentDocument])
  documents(@Root() assessment: Assessment, @Ctx() { loaders }: Context): Promise<AssessmentDocument[]> {
    return loaders.documentsOfAssessment.load(assessment.id);
  }
}

@Resolver(() => AssessmentPartner)
export class AssessmentPartnerResolver {
  @FieldResolver(() => Partner, { nullable: true })
  partner(@Root() assessmentPartner: AssessmentPartner): Partner | null {
    return assessmentPartner.partnerId === null ? null : { id: assessmentPartner.partnerId };
  }
}
