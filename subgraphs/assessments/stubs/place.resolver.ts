import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Assessment } from '../assessment/assessment.entity';
import { IndicatorSeries } from '../indicator/observation.entity';
import { seriesLoader } from '../indicator/observation.reader';
import type { AssessmentsLoaders } from '../loaders';
import { Place } from './place.stub';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => [Assessment])
  assessments(@Root() place: Place, @Ctx() { loaders }: Context): Promise<Assessment[]> {
    return loaders.assessmentsOfPlace.load(place.id);
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: 'The newest one; a demo one only where there is no other.',
  })
  latestAssessment(@Root() place: Place, @Ctx() { loaders }: Context): Promise<Assessment | null> {
    return loaders.latestAssessmentOfPlace.load(place.id);
  }

  @FieldResolver(() => [IndicatorSeries])
  indicators(
    @Root() place: Place,
    @Arg('codes', () => [ID], { nullable: true }) codes: string[] | null | undefined,
    @Ctx() { database, identity, loaders }: Context,
  ): Promise<IndicatorSeries[]> {
    const wanted = codes ?? null;
    return loaders.withArguments
      .get('indicators', wanted, () => seriesLoader(database, identity, wanted))
      .load(place.id);
  }
}
