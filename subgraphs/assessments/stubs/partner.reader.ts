import type DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database';
import { manyThrough } from '../../../platform/database/row-loaders';
import { array, sql } from '../../../platform/database/sql';
import { Assessment } from '../assessment/assessment.entity';
import type { AssessmentRole } from '../assessment/assessment.enums';
import { holds, newestFirst, recommendationsInOrder } from '../row-links';
import type { RecommendationStatus } from '../priority/priority.enums';
import { Recommendation } from '../priority/recommendation.entity';

/** The assessments of each partner; with roles, those in which it has one of them. */
export function assessmentsOfPartner(
  database: Database,
  roles: readonly AssessmentRole[] | null,
): DataLoader<string, Assessment[]> {
  const inRole = roles ? sql`and role = any(${array(roles, 'text')})` : sql``;
  return manyThrough(
    database,
    Assessment,
    // A partner that has several roles in one assessment is listed with it once.
    (wanted) =>
      sql`select distinct wanted.key, assessment_id as id from ${wanted}
        join assessment_partner on partner_id = wanted.key ${inRole}`,
    { orderBy: newestFirst },
  );
}

/** The recommendations that each partner is responsible for; with statuses, those that have one of them. */
export function recommendationsOfPartner(
  database: Database,
  statuses: readonly RecommendationStatus[] | null,
): DataLoader<string, Recommendation[]> {
  return manyThrough(database, Recommendation, holds('recommendation', 'responsible_partners'), {
    orderBy: recommendationsInOrder,
    where: statuses ? [sql`row.status = any(${array(statuses, 'text')})`] : [],
  });
}
