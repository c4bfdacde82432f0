import { array, raw, sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { visibleLinks, visibleTasks } from '../access';
import { matchesText } from '../../common/search';
import { idsOfSamePartners } from '../../common/same-partners';
import { overdueCondition } from './overdue';
import type { TaskFilter } from './task.input';

type Text = readonly string[] | null | undefined;

/**
 * A filter as conditions over `task` that leave out what somebody may not see; where `needsPlace` is set, its `place` has to
 * be joined.
 */
export function taskConditions(
  identity: Identity | null,
  filter: TaskFilter,
): { where: Sql[]; needsPlace: boolean } {
  const where: Sql[] = [visibleTasks(identity)];
  const oneOf = (column: string, values: Text): void => {
    if (values) where.push(sql`task.${raw(column)} = any(${array(values, 'text')})`);
  };
  const overlaps = (column: string, values: Text): void => {
    if (values) where.push(sql`task.${raw(column)} && ${array(values, 'text')}`);
  };

  oneOf('local_partnership_id', filter.localPartnershipId);
  oneOf('status', filter.status);
  oneOf('kind', filter.kind);
  oneOf('priority', filter.priority);
  where.push(...linkConditions(identity, filter));
  overlaps('target_groups', filter.stakeholderGroup);
  overlaps('sdg_targets', filter.sdgTarget);
  if (filter.leadPartnerId) {
    where.push(sql`task.lead_partner_id = any(array(${idsOfSamePartners(filter.leadPartnerId)}))`);
  }
  if (filter.participantPartnerId) {
    where.push(
      sql`task.id in (
        select task_id from task_participant
        where partner_id = any(array(${idsOfSamePartners(filter.participantPartnerId)}))
      )`,
    );
  }
  if (filter.placeId) where.push(inPlaces(filter.placeId, filter.includeChildPlaces ?? true));
  if (filter.countryIso3) {
    where.push(
      sql`task.place_id in (select id from place where country_iso3 = any(${array(filter.countryIso3, 'text')}))`,
    );
  }
  if (typeof filter.overdue === 'boolean') {
    where.push(filter.overdue ? overdueCondition : sql`not coalesce(${overdueCondition}, false)`);
  }
  if (filter.dueBefore) where.push(sql`task.due_on < ${filter.dueBefore}::date`);
  if (filter.updatedSince)
    where.push(sql`task.updated_at >= ${filter.updatedSince.toISOString()}::timestamptz`);
  if (filter.includeDemo === false) where.push(raw('not task.is_demo'));
  if (typeof filter.text === 'string') where.push(matchesText('task.search', filter.text, 'filter.text'));
  return { where, needsPlace: typeof filter.overdue === 'boolean' };
}

/** A task is not found by a record of another room that whoever asks may not see, though they see the task. */
export function linkConditions(
  identity: Identity | null,
  { assessmentId, recommendationId }: Pick<TaskFilter, 'assessmentId' | 'recommendationId'>,
): Sql[] {
  const links = [
    { kind: 'assessment', column: raw('task.assessment_id'), ids: assessmentId },
    { kind: 'recommendation', column: raw('task.recommendation_id'), ids: recommendationId },
  ] as const;
  return links.flatMap(({ kind, column, ids }) =>
    ids ? [sql`${column} = any(array(${visibleLinks(identity, kind, ids)}))`] : [],
  );
}

function inPlaces(ids: readonly string[], withChildren: boolean): Sql {
  return withChildren
    ? sql`task.place_id in (select id from place where path && ${array(ids, 'text')})`
    : sql`task.place_id = any(${array(ids, 'text')})`;
}
