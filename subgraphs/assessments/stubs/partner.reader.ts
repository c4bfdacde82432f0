import type DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database';
import { manyThrough } from '../../../platform/database/row-loaders';
import { array, raw, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import { isVisibleAssessment, visibleAssessments } from '../access';
import { Assessment } from '../assessment/assessment.entity';
import type { AssessmentRole } from '../assessment/assessment.enums';
import { holds, newestFirst, recommendationsInOrder } from '../row-links';
import type { RecommendationStatus } from '../priority/priority.enums';
import { Recommendation } from '../priority/recommendation.entity';

/** The assessments of each partner; with roles, those in which it has one of them. */
export function assessmentsOfPartner(
  database: Database,
  identity: Identity | null,
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
    { where: [visibleAssessments(identity, 'row')], orderBy: newestFirst },
  );
}

/** The recommendations that each partner is responsible for; with statuses, those that have one of them. */
export function recommendationsOfPartner(
  database: Database,
  identity: Identity | null,
  statuses: readonly RecommendationStatus[] | null,
): DataLoader<string, Recommendation[]> {
  const where = [isVisibleAssessment(identity, raw('row.assessment_id'))];
  if (statuses) where.push(sql`row.status = any(${array(statuses, 'text')})`);
  return manyThrough(database, Recommendation, holds('recommendation', 'responsible_partners'), {
    orderBy: recommendationsInOrder,
    where,
  });
}
