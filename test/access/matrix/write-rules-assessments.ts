import type { NamedRow, WriteCase, Workbench } from './write-case';
import { sensitivities } from './ground';

const scope = 'assessments:write';
const march = { text: 'March 2024', start: '2024-03-01', end: '2024-03-31', precision: 'MONTH' };

/** Whoever has the scope, on what they see. */
export function assessmentChanges({ world, run }: Workbench): WriteCase[] {
  const assessments = sensitivities.map((each) => world.assessments[each]);
  const { cast, placeId } = world;
  const rows = (idOf: (made: (typeof assessments)[number]) => string): NamedRow[] =>
    assessments.map((made) => ({ id: idOf(made), judgedBy: { kind: 'assessment', id: made.id } }));
  const below = (mutation: string, input: (count: number) => Record<string, unknown>): WriteCase => ({
    mutation,
    scope,
    rows: rows(({ id }) => id),
    missing: 'assessment:there-is-none',
    input: (assessmentId, _, count) => ({ assessmentId, ...input(count) }),
  });
  const whole = (
    mutation: string,
    input: (count: number) => Record<string, unknown>,
    prepare?: WriteCase['prepare'],
  ): WriteCase => ({
    ...below(mutation, input),
    ...(prepare && { prepare }),
    input: (assessmentId, expectedVersion, count) => ({ assessmentId, expectedVersion, ...input(count) }),
  });
  const recommendation = {
    scope,
    rows: rows(({ recommendationId }) => recommendationId),
    missing: 'recommendation:there-is-none',
    prepare: ({ id }: NamedRow) =>
      run(`update assessments.recommendation set status = 'AGREED' where id = $1`, [id]),
  };
  const source = {
    scope,
    rows: rows(({ sourceId }) => sourceId),
    missing: 'data-source:there-is-none',
    prepare: ({ id }: NamedRow) =>
      run(`update assessments.data_source set state = 'COLLECTED' where id = $1`, [id]),
  };
  return [
    {
      mutation: 'createAssessment',
      scope,
      rows: [],
      input: (_id, _version, count) => ({
        slug: `matrix-created-${count}`,
        title: 'Created',
        method: 'USGA',
        placeId,
        countryIso3: 'UZB',
        localPartnershipId: cast.here,
        sensitivity: 'PUBLIC',
      }),
    },
    whole('updateAssessment', (count) => ({ reportedConcerns: [`Concern ${count}`] })),
    whole(
      'transitionAssessment',
      () => ({ to: 'SUSPENDED', reason: 'Because.' }),
      ({ id }) =>
        run(
          `update assessments.assessment set status = 'ANALYSIS', interrupted_status = null where id = $1`,
          [id],
        ),
    ),
    whole('setAssessmentPhase', () => ({ code: 'PLANNING', completeness: 0.7 })),
    whole('addAssessmentPartner', (count) => ({ organisationName: `Office ${count}`, role: 'SUPPORT' })),
    below('attachDocument', (count) => ({
      kind: 'SUMMARY',
      title: `Summary ${count}`,
      accessibility: 'NOT_AVAILABLE',
    })),
    below('addDataSource', (count) => ({ kind: 'FOCUS_GROUP', title: `Source ${count}` })),
    below('addFactor', (count) => ({ kind: 'RISK', title: `Factor ${count}` })),
    below('addFinding', (count) => ({ title: `Finding ${count}` })),
    below('setPriorityArea', (count) => ({
      rank: (count % 900) + 2,
      title: `Area ${count}`,
      findingIds: [],
    })),
    below('addRecommendation', (count) => ({ text: `Recommendation ${count}`, findingIds: [] })),
    {
      ...source,
      mutation: 'updateDataSource',
      input: (dataSourceId) => ({ dataSourceId, state: 'ANALYSED' }),
    },
    {
      ...source,
      mutation: 'recordObservations',
      input: (dataSourceId, _, count) => ({
        observations: [{ indicatorCode: 'robbery-rate', placeId, value: count, period: march, dataSourceId }],
      }),
    },
    {
      ...recommendation,
      mutation: 'updateRecommendation',
      input: (recommendationId, expectedVersion, count) => ({
        recommendationId,
        expectedVersion,
        texts: [{ language: 'RU', text: `Текст ${count}` }],
      }),
    },
    {
      ...recommendation,
      mutation: 'transitionRecommendation',
      input: (recommendationId, expectedVersion) => ({
        recommendationId,
        expectedVersion,
        to: 'SUPERSEDED',
        reason: 'Because.',
      }),
    },
  ];
}
