import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Assessment } from '../assessment/assessment.entity';
import { AssessmentRole } from '../assessment/assessment.enums';
import { DataSource } from '../evidence/data-source.entity';
import type { AssessmentsLoaders } from '../loaders';
import { RecommendationStatus } from '../priority/priority.enums';
import { Recommendation } from '../priority/recommendation.entity';
import { assessmentsOfPartner, recommendationsOfPartner } from './partner.reader';
import { Partner } from './partner.stub';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => Partner)
export class PartnerResolver {
  @FieldResolver(() => [Assessment])
  assessments(
    @Root() partner: Partner,
    @Arg('role', () => [AssessmentRole], { nullable: true }) role: AssessmentRole[] | null | undefined,
    @Ctx() { database, identity, loaders }: Context,
  ): Promise<Assessment[]> {
    const roles = role ?? null;
    return loaders.withArguments
      .get('assessmentsOfPartner', roles, () => assessmentsOfPartner(database, identity, roles))
      .load(partner.id);
  }

  @FieldResolver(() => [Recommendation])
  recommendations(
    @Root() partner: Partner,
    @Arg('status', () => [RecommendationStatus], { nullable: true })
    status: RecommendationStatus[] | null | undefined,
    @Ctx() { database, identity, loaders }: Context,
  ): Promise<Recommendation[]> {
    const statuses = status ?? null;
    return loaders.withArguments
      .get('recommendationsOfPartner', statuses, () => recommendationsOfPartner(database, identity, statuses))
      .load(partner.id);
  }

  @FieldResolver(() => [DataSource])
  dataSourcesProvided(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<DataSource[]> {
    return loaders.sourcesOfProvider.load(partner.id);
  }
}
