import type DataLoader from 'dataloader';
import type { Database, Statements } from '../../../platform/database/database';
import { and, array, raw, sql, type Sql } from '../../../platform/database/sql';
import { CodedError } from '../../../platform/errors';
import type { Identity } from '../../../platform/identity';
import { batchOne } from '../../../platform/loaders';
import { toConnection, type ConnectionOf, type Lazy } from '../../../platform/pagination/connection';
import { readKeysetPage, type Listing, type Ordering } from '../../../platform/pagination/keyset';
import type { Page } from '../../../platform/pagination/page';
import { visibleAssessments } from '../access';
import type { AssessmentGuardFacts } from '../machine/assessment-machine';
import { conditionsOf } from './assessment-filter';
import { Assessment } from './assessment.entity';
import type { AssessmentFilter } from './assessment.input';

const newestFirst: Ordering = {
  name: 'assessment NEWEST',
  keys: [
    { expression: raw('assessment.created_at'), type: 'timestamptz' },
    { expression: raw('assessment.id'), type: 'text' },
  ],
  direction: 'desc',
};

/** The assessments that `identity` may see and a filter lets through, the newest record first, one page of them. */
export async function readAssessments(
  database: Database,
  identity: Identity | null,
  filter: AssessmentFilter,
  page: Page,
): Promise<ConnectionOf<Assessment> & { totalCount: Lazy<number> }> {
  const where = [...conditionsOf(filter), visibleAssessments(identity)];
  const listing: Listing = {
    columns: database.columns(Assessment, 'assessment'),
    from: sql`assessment`,
    where,
    ordering: newestFirst,
  };
  return {
    ...toConnection(await readKeysetPage<Assessment>(database, listing, page)),
    totalCount: async () => {
      const [row] = await database.rows<{ count: number }>(
        sql`select count(*) from assessment where ${and(where)}`,
      );
      return row?.count ?? 0;
    },
  };
}

/** Assessments whose results were expected before a day and are not out, the longest awaited first. */
export function readLateAssessments(
  database: Database,
  identity: Identity | null,
  asOf: string,
): Promise<Assessment[]> {
  // Word for word the condition of the index assessment_late, or it is not used.
  return database.rows<Assessment>(
    sql`select ${database.columns(Assessment, 'assessment')} from assessment
      where status not in ('PUBLISHED', 'FOLLOW_UP', 'CLOSED', 'CANCELLED')
        and results_presented_on is null and published_on is null and expected_by < ${asOf}
        and ${visibleAssessments(identity)}
      order by expected_by, id`,
  );
}

/** The assessment that a row, which was just read, hangs on. Rejects as `NOT_FOUND` where it was hidden in between. */
export async function loadAssessment(
  { assessmentById }: { readonly assessmentById: DataLoader<string, Assessment | null> },
  id: string,
): Promise<Assessment> {
  const assessment = await assessmentById.load(id);
  if (!assessment) throw new CodedError('NOT_FOUND', 'The assessment is not there any more.');
  return assessment;
}

/** The assessment to show for each place: the newest one; a demo one only where there is no other. */
export function latestAssessmentLoader(
  database: Database,
  identity: Identity | null,
): DataLoader<string, Assessment | null> {
  return batchOne<string, Assessment>(
    (placeIds) =>
      database.rows(
        sql`select latest.* from unnest(${array(placeIds, 'text')}) as place(id) cross join lateral (
            select ${database.columns(Assessment, 'assessment')} from assessment
            where assessment.place_id = place.id and ${visibleAssessments(identity)}
            order by assessment.is_demo, assessment.created_at desc, assessment.id desc limit 1
          ) as latest`,
      ),
    (row) => row.placeId,
  );
}

type KeyedFacts = AssessmentGuardFacts & { readonly assessmentId: string };

/** What the guards of the status machine look at, for each assessment. */
export function guardFactsLoader(
  database: Database,
  identity: Identity | null,
): DataLoader<string, KeyedFacts | null> {
  return batchOne<string, KeyedFacts>(
    (ids) => readGuardFacts(database, ids, visibleAssessments(identity)),
    (row) => row.assessmentId,
  );
}

/**
 * The same as they are now; in a transaction that has locked the assessments they stay so. `isShown`, a condition over
 * `assessment`, narrows them.
 */
export function readGuardFacts(
  statements: Statements,
  ids: readonly string[],
  isShown: Sql = raw('true'),
): Promise<KeyedFacts[]> {
  return statements.rows(
    sql`select id as "assessmentId",
            local_partnership_id is not null as "hasLocalPartnership",
            exists (
              select from assessment_partner where assessment_id = assessment.id and role = 'LEAD'
            ) as "hasLead",
            (
              select count(*) from data_source where assessment_id = assessment.id and state <> 'UNAVAILABLE'
            ) as "usableSources",
            array(
              select title from data_source where assessment_id = assessment.id and state = 'COLLECTING'
              order by position
            ) as "sourcesBeingCollected",
            (select count(*) from finding where assessment_id = assessment.id) as findings,
            (select count(*) from priority_area where assessment_id = assessment.id) as "priorityAreas",
            array(
              select title from priority_area as area where area.assessment_id = assessment.id and not exists (
                select from recommendation
                where priority_area_id = area.id and status in ('AGREED', 'IN_IMPLEMENTATION', 'IMPLEMENTED')
              )
              order by rank, area.id
            ) as "priorityAreasNotAgreed",
            exists (
              select from assessment_document
              where assessment_id = assessment.id and kind = 'REPORT' and accessibility = 'PUBLICLY_AVAILABLE'
            ) as "hasAvailableReport",
            sensitivity = 'PUBLIC' as "isPublic",
            array(
              select number from recommendation
              where assessment_id = assessment.id and status not in ('IMPLEMENTED', 'REJECTED', 'SUPERSEDED')
              order by number
            ) as "openRecommendations"
          from assessment where id = any(${array(ids, 'text')}) and ${isShown}`,
  );
}
