import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { AssessmentsLoaders } from '../loaders';
import { RecordObservationsInput, RecordObservationsPayload } from './observation-changes.input';
import { recordedSeries } from './observation.reader';
import { recordObservations } from './observation.service';

@Resolver()
export class ObservationMutations {
  @Mutation(() => RecordObservationsPayload)
  async recordObservations(
    @Arg('input', () => RecordObservationsInput) input: RecordObservationsInput,
    @Ctx() context: SubgraphContext<AssessmentsLoaders>,
  ): Promise<RecordObservationsPayload> {
    const { outcome, userErrors, clientMutationId } = await recordObservations(context, input);
    const series = outcome ? await recordedSeries(context, outcome) : [];
    return { recorded: outcome?.recorded ?? 0, series, userErrors, clientMutationId };
  }
}
