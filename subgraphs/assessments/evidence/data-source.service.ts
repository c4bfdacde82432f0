import { json, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { nameRule, textRule, type InputCheck } from '../../../platform/writing/input-check';
import type { MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { resolveForeign } from '../../common/foreign-records';
import { rolesOf } from '../access';
import { checkFuzzyPeriod, toFuzzyDate } from '../fuzzy-date.input';
import { chooseEdge } from '../machine/choose-edge';
import { collectionTransitions } from '../machine/collection-machine';
import { changeBelow, type BelowOutcome } from '../writing/change-below';
import { assessmentAbove, assessmentNamed } from '../writing/locked-assessment';
import { newId } from '../writing/new-id';
import type { AddDataSourceInput, UpdateDataSourceInput } from './evidence-changes.input';
import type { CollectionState } from './evidence.enums';

export type DataSourceOutcome = BelowOutcome<{ readonly dataSourceId: string }>;

/** Plans a data source. */
export function addDataSource(
  context: SubgraphContext,
  input: AddDataSourceInput,
): Promise<MutationResult<DataSourceOutcome>> {
  return changeBelow(context, {
    name: 'addDataSource',
    input,
    part: 'dataSource',
    target: assessmentNamed(input.assessmentId),
    check(check) {
      check.text('title', input.title, nameRule).text('providerName', input.providerName, nameRule);
      checkFuzzyPeriod(check, 'periodCovered', input.periodCovered);
      checkReach(check, input);
    },
    async write(tx, assessment, actor) {
      const current = await resolveForeign(tx, actor, [
        { field: 'providerId', kind: 'partner', ids: input.providerId },
      ]);
      const id = newId('data-source');
      const providerId = input.providerId ? current('partner', input.providerId) : null;
      const { kind, title, providerName = null, group = null, sampleSize = null, limitations = null } = input;
      await tx.rows(
        sql`insert into data_source (
            id, assessment_id, kind, title, provider_id, provider_name, group_code, period_covered, sample_size,
            limitations
          ) values (
            ${id}, ${assessment.id}, ${kind}, ${title}, ${providerId}, ${providerName}, ${group},
            ${input.periodCovered ? json(toFuzzyDate(input.periodCovered)) : sql`null`}, ${sampleSize}, ${limitations}
          )`,
      );
      return { partId: id, extra: { dataSourceId: id } };
    },
  });
}

/** Moves a data source on, or says more of it. What the input does not name stays; the state it has is no change. */
export function updateDataSource(
  context: SubgraphContext,
  input: UpdateDataSourceInput,
): Promise<MutationResult<DataSourceOutcome>> {
  const id = input.dataSourceId;
  const missing = refuse('NOT_FOUND', 'dataSourceId', `There is no data source ${id}.`);
  return changeBelow(context, {
    name: 'updateDataSource',
    input,
    part: 'dataSource',
    target: assessmentAbove('data_source', id, missing),
    check: (check) => checkReach(check, input),
    async write(tx, _, actor) {
      const [source] = await tx.rows<{ state: CollectionState }>(
        sql`select state from data_source where id = ${id}`,
      );
      if (!source) throw missing;
      const { sampleSize, limitations } = input;
      await tx.rows(
        sql`update data_source set state = ${nextState(actor, source.state, input.state)},
            sample_size = ${sampleSize === undefined ? sql`sample_size` : sampleSize},
            limitations = ${limitations === undefined ? sql`limitations` : limitations}
          where id = ${id}`,
      );
      return { partId: id, extra: { dataSourceId: id } };
    },
  });
}

function nextState(
  actor: Identity,
  from: CollectionState,
  to: CollectionState | null | undefined,
): CollectionState {
  if (!to || to === from) return from;
  return chooseEdge(collectionTransitions, { field: 'state', from, to, roles: rolesOf(actor), reason: null })
    .to;
}

function checkReach(check: InputCheck, input: AddDataSourceInput | UpdateDataSourceInput): void {
  check
    .that((input.sampleSize ?? 0) >= 0, 'sampleSize', 'may not be negative.')
    .text('limitations', input.limitations, textRule);
}
