import type { Statements } from '../../../platform/database/database';
import type { Identity } from '../../../platform/identity';
import { array, raw, sql } from '../../../platform/database/sql';
import { refuse } from '../../../platform/writing/user-error';
import { resolveForeign } from '../../common/foreign-records';

interface NamedLinks {
  readonly assessmentId?: string | null;
  readonly recommendationId?: string | null;
  readonly sdgTargets?: readonly string[] | null;
}

interface Links {
  readonly assessmentId: string | null;
  readonly recommendationId: string | null;
  readonly sdgTargets: readonly string[];
}

/** What a task refers to in other rooms. A recommendation brings its assessment along, as far as that is known here. */
export async function resolveLinks(tx: Statements, actor: Identity, named: NamedLinks): Promise<Links> {
  const { assessmentId = null, recommendationId = null } = named;
  const sdgTargets = [...new Set(named.sdgTargets ?? [])];
  await resolveForeign(tx, actor, [
    { field: 'assessmentId', kind: 'assessment', ids: assessmentId },
    { field: 'recommendationId', kind: 'recommendation', ids: recommendationId },
    { field: 'sdgTargets', kind: 'sdg-target', ids: sdgTargets },
  ]);
  if (recommendationId === null) return { assessmentId, recommendationId, sdgTargets };
  const [recommendation] = await tx.rows<{ parentId: string | null }>(
    sql`select parent_id as "parentId" from foreign_record
      where kind = 'recommendation' and id = ${recommendationId}`,
  );
  const ofRecommendation = recommendation?.parentId ?? null;
  if (ofRecommendation !== null && assessmentId !== null && ofRecommendation !== assessmentId) {
    throw refuse(
      'INVALID',
      'recommendationId',
      `recommendationId belongs to another assessment, ${ofRecommendation}.`,
    );
  }
  return { assessmentId: assessmentId ?? ofRecommendation, recommendationId, sdgTargets };
}

/**
 * Dependencies are changed by one transaction at a time, whichever tasks they tie together: two that are each without a
 * cycle could make one together. Taken before any row, so that nobody waits for it with a row in hand.
 */
export async function lockDependencies(tx: Statements): Promise<void> {
  await tx.rows(raw('lock table task_dependency in share row exclusive mode'));
}

/** Refuses dependencies by which a task would come to wait for itself. */
export async function assertNoCycle(
  tx: Statements,
  taskId: string,
  dependsOn: readonly string[],
): Promise<void> {
  const [cycle] = await tx.rows<{ reference: string }>(
    sql`with recursive awaited as (
        select unnest(${array(dependsOn, 'text')}) as id
        union
        select dependency.depends_on from awaited
        join task_dependency as dependency on dependency.task_id = awaited.id
      )
      select task.reference from awaited join coordination_task as task on task.id = awaited.id
      where awaited.id = ${taskId}`,
  );
  if (cycle) {
    throw refuse('INVALID', 'dependsOn', `dependsOn would make ${cycle.reference} wait for itself.`);
  }
}

/** Puts dependencies in the place of those that were read before; others that the task has stay. */
export async function replaceDependencies(
  tx: Statements,
  taskId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  await tx.rows(
    sql`delete from task_dependency where task_id = ${taskId} and depends_on = any(${array(before, 'text')})`,
  );
  await writeDependencies(tx, taskId, after);
}

export async function writeDependencies(
  tx: Statements,
  taskId: string,
  dependsOn: readonly string[],
): Promise<void> {
  if (dependsOn.length === 0) return;
  await tx.rows(
    sql`insert into task_dependency (task_id, depends_on)
      select ${taskId}, depends_on from unnest(${array(dependsOn, 'text')}) as wanted(depends_on)`,
  );
}
