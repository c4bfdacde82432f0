import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { MutationResult } from '../../../platform/writing/mutation';
import { AssessmentPayload } from '../assessment/assessment-changes.input';
import { assessmentPayload } from '../assessment/assessment.mutations';
import type { AssessmentsLoaders } from '../loaders';
import { addDataSource, updateDataSource, type DataSourceOutcome } from './data-source.service';
import {
  AddDataSourceInput,
  AddFactorInput,
  AddFindingInput,
  DataSourcePayload,
  UpdateDataSourceInput,
} from './evidence-changes.input';
import { addFactor, addFinding } from './evidence.service';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver()
export class EvidenceMutations {
  @Mutation(() => DataSourcePayload)
  async addDataSource(
    @Arg('input', () => AddDataSourceInput) input: AddDataSourceInput,
    @Ctx() context: Context,
  ): Promise<DataSourcePayload> {
    return dataSourcePayload(context, await addDataSource(context, input));
  }

  @Mutation(() => DataSourcePayload)
  async updateDataSource(
    @Arg('input', () => UpdateDataSourceInput) input: UpdateDataSourceInput,
    @Ctx() context: Context,
  ): Promise<DataSourcePayload> {
    return dataSourcePayload(context, await updateDataSource(context, input));
  }

  @Mutation(() => AssessmentPayload)
  async addFactor(
    @Arg('input', () => AddFactorInput) input: AddFactorInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await addFactor(context, input));
  }

  @Mutation(() => AssessmentPayload)
  async addFinding(
    @Arg('input', () => AddFindingInput) input: AddFindingInput,
    @Ctx() context: Context,
  ): Promise<AssessmentPayload> {
    return assessmentPayload(context, await addFinding(context, input));
  }
}

async function dataSourcePayload(
  { loaders }: Context,
  { outcome, userErrors, clientMutationId }: MutationResult<DataSourceOutcome>,
): Promise<DataSourcePayload> {
  return {
    dataSource: outcome && (await loaders.dataSourceById.load(outcome.dataSourceId)),
    assessment: outcome && (await loaders.assessmentById.load(outcome.assessmentId)),
    userErrors,
    clientMutationId,
  };
}
