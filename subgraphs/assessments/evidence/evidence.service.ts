import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { nameRule, textRule } from '../../../platform/writing/input-check';
import type { MutationResult } from '../../../platform/writing/mutation';
import { resolveForeign } from '../../common/foreign-records';
import { changeBelow, type BelowOutcome } from '../writing/change-below';
import { assertOffences, assertParts, distinct, foreignList } from '../writing/known-parts';
import { assessmentNamed } from '../writing/locked-assessment';
import { newId } from '../writing/new-id';
import type { AddFactorInput, AddFindingInput } from './evidence-changes.input';

/** Adds a risk or protective factor, with what it rests on. */
export function addFactor(
  context: SubgraphContext,
  input: AddFactorInput,
): Promise<MutationResult<BelowOutcome<object>>> {
  return changeBelow(context, {
    name: 'addFactor',
    input,
    part: 'factor',
    target: assessmentNamed(input.assessmentId),
    check: (check) => check.text('title', input.title, nameRule),
    async write(tx, assessment) {
      const { kind, level = null, title, areas, evidenceIds, confidence = null } = input;
      await assertParts(tx, assessment.id, [
        { field: 'evidenceIds', table: 'data_source', ids: evidenceIds },
      ]);
      const id = newId('factor');
      await tx.rows(
        sql`insert into factor (id, assessment_id, kind, level, title, areas, confidence, is_demo)
          values (
            ${id}, ${assessment.id}, ${kind}, ${level}, ${title}, ${array(distinct(areas), 'text')}, ${confidence},
            ${assessment.isDemo}
          )`,
      );
      await tx.rows(
        sql`insert into factor_evidence (factor_id, data_source_id)
          select ${id}, unnest(${array(distinct(evidenceIds), 'text')})`,
      );
      return { partId: id, extra: {} };
    },
  });
}

/** Adds a finding, with the factors and data sources that it rests on. */
export function addFinding(
  context: SubgraphContext,
  input: AddFindingInput,
): Promise<MutationResult<BelowOutcome<object>>> {
  return changeBelow(context, {
    name: 'addFinding',
    input,
    part: 'finding',
    target: assessmentNamed(input.assessmentId),
    check: (check) => check.text('title', input.title, nameRule).text('summary', input.summary, textRule),
    async write(tx, assessment, actor) {
      const { title, summary = null, areas, flows, confidence = null } = input;
      const { factorIds, evidenceIds, sdgTargets } = input;
      const offences = distinct(input.offenceCodes);
      await assertParts(tx, assessment.id, [
        { field: 'factorIds', table: 'factor', ids: factorIds },
        { field: 'evidenceIds', table: 'data_source', ids: evidenceIds },
      ]);
      await assertOffences(tx, 'offenceCodes', input.offenceCodes ?? []);
      await resolveForeign(tx, actor, foreignList('sdgTargets', 'sdg-target', sdgTargets));
      const id = newId('finding');
      await tx.rows(
        sql`insert into finding (id, assessment_id, title, summary, areas, flows, confidence, sdg_targets, is_demo)
          values (
            ${id}, ${assessment.id}, ${title}, ${summary}, ${array(distinct(areas), 'text')},
            ${array(distinct(flows), 'text')}, ${confidence}, ${array(distinct(sdgTargets), 'text')},
            ${assessment.isDemo}
          )`,
      );
      // One statement: the parts of one that writes see the rows as they were before it, keys are checked at its end.
      await tx.rows(
        sql`with offences as (
            insert into finding_offence (finding_id, offence_code)
              select ${id}, unnest(${array(offences, 'text')})
          ), factors as (
            insert into finding_factor (finding_id, factor_id)
              select ${id}, unnest(${array(distinct(factorIds), 'text')})
          )
          insert into finding_evidence (finding_id, data_source_id)
            select ${id}, unnest(${array(distinct(evidenceIds), 'text')})`,
      );
      return { partId: id, extra: {} };
    },
  });
}
