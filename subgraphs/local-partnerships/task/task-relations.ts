import { array, raw, sql, type Sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { isVisibleLink, type TaskLink } from '../access';
import type { ParticipationRole } from './task.enums';

/** What tasks can be asked for by: each ties `task` to the SQL of a parent's key. */
export type TaskRelation =
  | 'place'
  | 'placeOnly'
  | 'partnership'
  | 'assessment'
  | 'recommendation'
  | 'sdgTarget'
  | { readonly partner: readonly ParticipationRole[] };

/** To a record of another room nothing belongs for whoever may not see it. */
export function belongsTo(identity: Identity | null, relation: TaskRelation): (key: Sql) => Sql {
  const linked = (kind: TaskLink, column: Sql) => (key: Sql) =>
    sql`${column} = ${key} and ${isVisibleLink(identity, kind, key)}`;
  switch (relation) {
    case 'place':
      return (key) =>
        sql`task.place_id in (select id from place as inner_place where inner_place.path @> array[${key}])`;
    case 'placeOnly':
      return (key) => sql`task.place_id = ${key}`;
    case 'partnership':
      return (key) => sql`task.local_partnership_id = ${key}`;
    case 'assessment':
      return linked('assessment', raw('task.assessment_id'));
    case 'recommendation':
      return linked('recommendation', raw('task.recommendation_id'));
    case 'sdgTarget':
      return (key) => sql`task.sdg_targets @> array[${key}]`;
    default:
      return (key) => takesPart(key, relation.partner);
  }
}

/** One index for the lead, one for the other participants; an `or` over both would use neither. */
function takesPart(partner: Sql, roles: readonly ParticipationRole[]): Sql {
  return sql`task.id in (
    select led.id from coordination_task as led where ${roles.includes('LEAD')} and led.lead_partner_id = ${partner}
    union all
    select task_id from task_participant where partner_id = ${partner} and role = any(${array(roles, 'text')})
  )`;
}
