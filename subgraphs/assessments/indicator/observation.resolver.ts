import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Provenance } from '../../common/provenance';
import { DataSource } from '../evidence/data-source.entity';
import type { AssessmentsLoaders } from '../loaders';
import { Partner } from '../stubs/partner.stub';
import { Place } from '../stubs/place.stub';
import { IndicatorSeries, Observation } from './observation.entity';
import { SafetyIndicator } from './safety-indicator.entity';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => IndicatorSeries)
export class IndicatorSeriesResolver {
  @FieldResolver(() => SafetyIndicator)
  indicator(@Root() series: IndicatorSeries, @Ctx() { loaders }: Context): Promise<SafetyIndicator | null> {
    return loaders.indicatorByCode.load(series.indicatorCode);
  }

  @FieldResolver(() => Place, { nullable: true })
  place(@Root() series: IndicatorSeries): Place {
    return { id: series.placeId };
  }
}

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => DataSource, { nullable: true })
  source(@Root() observation: Observation, @Ctx() { loaders }: Context): Promise<DataSource | null> | null {
    return observation.dataSourceId === null ? null : loaders.dataSourceById.load(observation.dataSourceId);
  }

  @FieldResolver(() => Partner, { nullable: true })
  provider(@Root() observation: Observation): Partner | null {
    return observation.providerId === null ? null : { id: observation.providerId };
  }

  @FieldResolver(() => [Provenance])
  provenance(@Root() observation: Observation, @Ctx() { loaders }: Context): Promise<Provenance[]> {
    return loaders.provenance.load(observation.id);
  }
}
