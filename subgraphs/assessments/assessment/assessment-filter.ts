import { array, sql, type Sql } from '../../../platform/database/sql';
import type { AssessmentAttributes } from '../event/assessment-log';
import { statusesThatReadAs } from '../machine/progress';
import type { AssessmentFilter } from './assessment.input';

/** What a filter asks of the rows of `assessment`. The same in memory is `matchesFilter`: change both or neither. */
export function conditionsOf(filter: AssessmentFilter): Sql[] {
  const conditions: Sql[] = [];
  const require = (wanted: readonly string[] | null | undefined, condition: (values: Sql) => Sql): void => {
    if (wanted) conditions.push(condition(array(wanted, 'text')));
  };
  require(filter.status, (values) => sql`assessment.status = any(${values})`);
  require(filter.publicStatus && statusesThatReadAs(filter.publicStatus), (values) =>
    sql`assessment.standing_status = any(${values})`);
  require(filter.method, (values) => sql`assessment.method = any(${values})`);
  require(filter.countryIso3, (values) => sql`assessment.country_iso3 = any(${values})`);
  require(filter.placeId, (values) => sql`assessment.place_id = any(${values})`);
  require(filter.partnerId, (values) =>
    sql`assessment.id in (select assessment_id from assessment_partner where partner_id = any(${values}))`);
  require(filter.thematicArea, (values) => sql`assessment.thematic_areas && ${values}`);
  require(filter.illicitFlow, (values) => sql`assessment.illicit_flows && ${values}`);
  require(filter.sdgTarget, (values) => sql`assessment.sdg_targets && ${values}`);
  require(filter.offenceCode, (values) =>
    sql`assessment.id in (
        select finding.assessment_id from offence_category as wanted
        join offence_category as category on starts_with(category.code, wanted.code)
        join finding_offence on finding_offence.offence_code = category.code
        join finding on finding.id = finding_offence.finding_id
        where wanted.code = any(${values})
      )`);
  require(filter.missingGroup, (values) => sql`assessment.missing_groups && ${values}`);
  if (filter.updatedSince) {
    conditions.push(sql`assessment.updated_at >= ${filter.updatedSince.toISOString()}::timestamptz`);
  }
  return conditions;
}

/** Whether a filter lets an assessment through as an event found it, without asking the database. */
export function matchesFilter(filter: AssessmentFilter, assessment: AssessmentAttributes): boolean {
  return (
    meets(filter.status, [assessment.status]) &&
    meets(filter.publicStatus, [assessment.publicStatus]) &&
    meets(filter.method, [assessment.method]) &&
    meets(filter.countryIso3, [assessment.countryIso3]) &&
    meets(filter.placeId, [assessment.placeId]) &&
    meets(filter.partnerId, assessment.partnerIds) &&
    meets(filter.thematicArea, assessment.thematicAreas) &&
    meets(filter.illicitFlow, assessment.illicitFlows) &&
    meets(filter.sdgTarget, assessment.sdgTargets) &&
    meets(filter.offenceCode, assessment.offenceCodes) &&
    meets(filter.missingGroup, assessment.missingGroups) &&
    (!filter.updatedSince || Date.parse(assessment.updatedAt) >= filter.updatedSince.getTime())
  );
}

/** A criterion that is not given is met; an empty one never is. */
function meets(wanted: readonly string[] | null | undefined, values: readonly string[]): boolean {
  return !wanted || wanted.some((value) => values.includes(value));
}
