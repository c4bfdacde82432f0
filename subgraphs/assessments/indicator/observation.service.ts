import type { Statements } from '../../../platform/database/database';
import { array, json, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { Refusal, refuse, userError, type UserError } from '../../../platform/writing/user-error';
import { resolveForeign } from '../../common/foreign-records';
import { writeProvenance } from '../../common/provenance';
import { assertMayWrite, visibleAssessments } from '../access';
import { assessmentLog } from '../event/assessment-log';
import { actorOf } from '../event/new-events';
import { checkFuzzyPeriod, toFuzzyDate } from '../fuzzy-date.input';
import { distinct } from '../writing/known-parts';
import { newId } from '../writing/new-id';
import type { ObservationInput, RecordObservationsInput } from './observation-changes.input';

const mostAtOnce = 200;

/** What a payload reads the change by: the places and the indicators that were observed there, as pairs. */
export type ObservationsOutcome = {
  readonly recorded: number;
  readonly placeIds: readonly string[];
  readonly indicatorCodes: readonly string[];
};

/**
 * Records observations, all of them or none. A value never stands alone: it comes with a period and with where it was
 * taken from. Values that disagree both stand.
 */
export function recordObservations(
  context: SubgraphContext,
  input: RecordObservationsInput,
): Promise<MutationResult<ObservationsOutcome>> {
  return runMutation(context, {
    name: 'recordObservations',
    input,
    log: assessmentLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const { observations } = input;
      checkObservations(observations);
      const sources = await readSources(tx, actor, observations);
      await assertIndicatorsAndSources(tx, observations, sources);
      const current = await resolveForeign(
        tx,
        actor,
        observations.flatMap(({ placeId, providerId }, index) => [
          { field: `observations.${index}.placeId`, kind: 'place' as const, ids: placeId },
          { field: `observations.${index}.providerId`, kind: 'partner' as const, ids: providerId },
        ]),
      );

      const rows = observations.map(({ period, providerId, ...observation }) => ({
        ...observation,
        id: newId('observation'),
        period: toFuzzyDate(period),
        providerId: providerId ? current('partner', providerId) : null,
      }));
      await tx.rows(
        sql`insert into observation (
            id, indicator_code, place_id, value, period, data_source_id, provider_id, recorded_at
          )
          select id, "indicatorCode", "placeId", value, period, "dataSourceId", "providerId",
            ${now.toISOString()}::timestamptz
          from jsonb_to_recordset(${json(rows)}) as r(
            id text, "indicatorCode" text, "placeId" text, value double precision, period fuzzy_date,
            "dataSourceId" text, "providerId" text
          )`,
      );
      await writeProvenance(
        tx,
        rows.flatMap(({ id, sourceUrl, dataSourceId }) =>
          sourceUrl
            ? [{ owner: id, url: sourceUrl, isDemo: sources.get(dataSourceId ?? '')?.isDemo ?? false }]
            : [],
        ),
      );
      const placeIds = distinct(rows.map(({ placeId }) => placeId));
      const indicatorCodes = distinct(rows.map(({ indicatorCode }) => indicatorCode));
      return {
        outcome: {
          recorded: rows.length,
          placeIds: rows.map(({ placeId }) => placeId),
          indicatorCodes: rows.map(({ indicatorCode }) => indicatorCode),
        },
        events: [
          {
            id: newId('event'),
            kind: 'observations.recorded' as const,
            entityId: newId('observations'),
            entityVersion: 1,
            occurredAt: now,
            recordedAt: now,
            data: { ...actorOf(actor), observationIds: rows.map(({ id }) => id) },
            attributes: { placeIds, indicatorCodes },
          },
        ],
      };
    },
  });
}

function checkObservations(observations: readonly ObservationInput[]): void {
  if (observations.length === 0 || observations.length > mostAtOnce) {
    throw refuse(
      'INVALID',
      'observations',
      `observations holds ${observations.length}; 1 to ${mostAtOnce} are recorded at once.`,
    );
  }
  const check = new InputCheck();
  observations.forEach(({ period, value, dataSourceId, providerId, sourceUrl }, index) => {
    const at = `observations.${index}`;
    check
      .that(Number.isFinite(value), `${at}.value`, 'is no number.')
      .that(
        Boolean(dataSourceId ?? providerId ?? sourceUrl),
        `${at}.dataSourceId`,
        'is needed where neither providerId nor sourceUrl says where the value comes from.',
      )
      .webAddress(`${at}.sourceUrl`, sourceUrl);
    checkFuzzyPeriod(check, `${at}.period`, period);
  });
  check.assert();
}

interface KnownSource {
  readonly id: string;
  readonly isDemo: boolean;
}

/** The data sources that the actor may see, by their ids. */
async function readSources(
  tx: Statements,
  actor: Identity,
  observations: readonly ObservationInput[],
): Promise<Map<string, KnownSource>> {
  const wanted = distinct(observations.flatMap(({ dataSourceId }) => dataSourceId ?? []));
  const found = await tx.rows<KnownSource>(
    sql`select source.id, assessment.is_demo as "isDemo"
      from data_source as source join assessment on assessment.id = source.assessment_id
      where source.id = any(${array(wanted, 'text')}) and ${visibleAssessments(actor)}`,
  );
  return new Map(found.map((source) => [source.id, source]));
}

async function assertIndicatorsAndSources(
  tx: Statements,
  observations: readonly ObservationInput[],
  sources: ReadonlyMap<string, KnownSource>,
): Promise<void> {
  const codes = distinct(observations.map(({ indicatorCode }) => indicatorCode));
  const rows = await tx.rows<{ code: string }>(
    sql`select code from safety_indicator where code = any(${array(codes, 'text')})`,
  );
  const known = new Set(rows.map(({ code }) => code));
  const unknown = observations.flatMap(({ indicatorCode, dataSourceId }, index) => {
    const at = `observations.${index}`;
    const errors: UserError[] = [];
    if (!known.has(indicatorCode)) {
      const message = `There is no safety indicator ${indicatorCode}.`;
      errors.push(userError('NOT_FOUND', `${at}.indicatorCode`, message));
    }
    if (dataSourceId && !sources.has(dataSourceId)) {
      const message = `There is no data source ${dataSourceId}.`;
      errors.push(userError('NOT_FOUND', `${at}.dataSourceId`, message));
    }
    return errors;
  });
  if (unknown.length > 0) throw new Refusal(...unknown);
}
