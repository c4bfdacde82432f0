import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { nameRule, textRule } from '../../../platform/writing/input-check';
import type { MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { changeBelow, type BelowOutcome } from '../writing/change-below';
import { assertParts, distinct } from '../writing/known-parts';
import { assessmentNamed, type LockedAssessment } from '../writing/locked-assessment';
import { newId } from '../writing/new-id';
import type { SetPriorityAreaInput } from './priority-changes.input';

const lastRank = 1_000;

/**
 * Sets a priority area: a new one, or with its id one that is there. A rank is held by one area only. An area that is
 * given the rank of another changes places with it, so that a list can be put in order step by step; for a new one a rank
 * that is taken is refused. Of one that is there, what the input does not name stays.
 */
export function setPriorityArea(
  context: SubgraphContext,
  input: SetPriorityAreaInput,
): Promise<MutationResult<BelowOutcome<object>>> {
  return changeBelow(context, {
    name: 'setPriorityArea',
    input,
    part: 'priorityArea',
    target: assessmentNamed(input.assessmentId),
    check: (check) =>
      check
        .that(input.rank >= 1 && input.rank <= lastRank, 'rank', `has to lie between 1 and ${lastRank}.`)
        .text('title', input.title, nameRule)
        .text('rationale', input.rationale, textRule),
    async write(tx, assessment) {
      await assertParts(tx, assessment.id, [
        { field: 'priorityAreaId', table: 'priority_area', ids: input.priorityAreaId },
        { field: 'findingIds', table: 'finding', ids: input.findingIds },
      ]);
      const id = input.priorityAreaId ?? newId('priority-area');
      if (input.priorityAreaId) await changeArea(tx, assessment, id, input);
      else await createArea(tx, assessment, id, input);
      await tx.rows(sql`delete from priority_area_finding where priority_area_id = ${id}`);
      await tx.rows(
        sql`insert into priority_area_finding (priority_area_id, finding_id)
          select ${id}, unnest(${array(distinct(input.findingIds), 'text')})`,
      );
      return { partId: id, extra: {} };
    },
  });
}

async function createArea(
  tx: Statements,
  assessment: LockedAssessment,
  id: string,
  { rank, title, rationale = null, agreedBy }: SetPriorityAreaInput,
): Promise<void> {
  const [taken] = await tx.rows<{ title: string; free: number }>(
    sql`select title, (select max(rank) + 1 from priority_area where assessment_id = ${assessment.id}) as free
      from priority_area where assessment_id = ${assessment.id} and rank = ${rank}`,
  );
  if (taken) {
    throw refuse(
      'INVALID',
      'rank',
      `rank ${rank} is taken by "${taken.title}"; ${taken.free} is free behind the last one.`,
    );
  }
  await tx.rows(
    sql`insert into priority_area (id, assessment_id, rank, title, rationale, agreed_by, is_demo)
      values (
        ${id}, ${assessment.id}, ${rank}, ${title}, ${rationale}, ${array(distinct(agreedBy), 'text')},
        ${assessment.isDemo}
      )`,
  );
}

async function changeArea(
  tx: Statements,
  assessment: LockedAssessment,
  id: string,
  { rank, title, rationale, agreedBy }: SetPriorityAreaInput,
): Promise<void> {
  await tx.rows(
    sql`update priority_area as area set rank = case area.id when ${id} then ${rank}::integer else moved.rank end
      from priority_area as moved
      where moved.id = ${id} and area.assessment_id = ${assessment.id} and (area.id = ${id} or area.rank = ${rank})`,
  );
  await tx.rows(
    sql`update priority_area set title = ${title},
        rationale = ${rationale === undefined ? sql`rationale` : rationale},
        agreed_by = ${agreedBy ? array(distinct(agreedBy), 'text') : sql`agreed_by`}
      where id = ${id}`,
  );
}
