import { raw, sql, type Sql } from '../../platform/database/sql';
import { hasScope, type Identity } from '../../platform/identity';
import { refuse } from '../../platform/writing/user-error';
import { mayBeSeen } from '../common/visibility';
import type { AssessorRole } from './machine/assessment-machine';

/*
 * Who sees and does what in this room. Offence categories and safety indicators are open to all.
 *
 * | who                           | an assessment with all below it, and its events                           |
 * | ----------------------------- | ------------------------------------------------------------------------- |
 * | sees                          | `mayBeSeen`, with the scope assessments:read: partners with the role LEAD |
 * |                               | lead it, partners with any role take part, and the coordinators are those |
 * |                               | of its local partnership                                                  |
 * | with assessments:write        | creates; changes, adds to and moves on what he sees                       |
 *
 * assessments:write shows nothing by itself. Observations are seen by all, but for those that rest on a data source: they
 * are seen with its assessment.
 */

/** The assessments that somebody may see, as a condition over `alias`. */
export function visibleAssessments(identity: Identity | null, alias = 'assessment'): Sql {
  return mayBeSeen(identity, 'assessments:read', {
    sensitivity: raw(`${alias}.sensitivity`),
    localPartnershipId: raw(`${alias}.local_partnership_id`),
    isLedBy: (partners) => sql`exists (
      select from assessment_partner as lead_partner
      where lead_partner.assessment_id = ${raw(alias)}.id and lead_partner.role = 'LEAD'
        and lead_partner.partner_id = any(${partners})
    )`,
    isSharedWith: (partners) => sql`exists (
      select from assessment_partner as sharing
      where sharing.assessment_id = ${raw(alias)}.id and sharing.partner_id = any(${partners})
    )`,
  });
}

/** Whether somebody may see the assessment with an id, by its SQL: for what hangs on it. */
export function isVisibleAssessment(identity: Identity | null, id: Sql): Sql {
  return sql`exists (
    select from assessment as judged where judged.id = ${id} and ${visibleAssessments(identity, 'judged')}
  )`;
}

/** The observations that somebody may see, as a condition over `alias`. */
export function visibleObservations(identity: Identity | null, alias = 'observation'): Sql {
  return sql`(${raw(alias)}.data_source_id is null or exists (
    select from data_source as origin
    where origin.id = ${raw(alias)}.data_source_id
      and ${isVisibleAssessment(identity, raw('origin.assessment_id'))}
  ))`;
}

/** What somebody may do with the assessments that they see and all below them, as the status machines name it. */
export function rolesOf(identity: Identity | null): ReadonlySet<AssessorRole> {
  const mayWrite = hasScope(identity, 'assessments:write') || hasScope(identity, 'admin');
  return new Set(mayWrite ? (['assessor'] as const) : []);
}

/** Refuses everybody who may not write in this room. */
export function assertMayWrite(actor: Identity): void {
  if (rolesOf(actor).has('assessor')) return;
  throw refuse(
    'FORBIDDEN',
    null,
    'Assessments and all below them are changed with the scope assessments:write.',
  );
}
