import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Assessment } from '../assessment/assessment.entity';
import type { AssessmentsLoaders } from '../loaders';
import { Country } from './country.stub';

@Resolver(() => Country)
export class CountryResolver {
  @FieldResolver(() => [Assessment])
  assessments(
    @Root() country: Country,
    @Ctx() { loaders }: SubgraphContext<AssessmentsLoaders>,
  ): Promise<Assessment[]> {
    return loaders.assessmentsOfCountry.load(country.iso3);
  }
}
