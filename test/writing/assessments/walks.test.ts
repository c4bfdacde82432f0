import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphql } from 'graphql';
import { sql } from '../../../platform/database/sql';
import type { RunningSubgraph } from '../../../platform/subgraph/start-subgraph';
import { AssessmentStatus } from '../../../subgraphs/assessments/assessment/assessment.enums';
import { assessmentTransitions } from '../../../subgraphs/assessments/machine/assessment-machine';
import { recommendationTransitions } from '../../../subgraphs/assessments/machine/recommendation-machine';
import { CollectionState } from '../../../subgraphs/assessments/evidence/evidence.enums';
import { RecommendationStatus } from '../../../subgraphs/assessments/priority/priority.enums';
import { Desk, assessor } from './desk';

const walks = 300;
const atOnce = 6;

/** One thing that somebody does to an assessment; `pick` chooses among what is there. */
const deed = fc.record({
  kind: fc.constantFrom(
    ...(['transition', 'transition', 'transition', 'forward', 'forward', 'forward', 'forward'] as const),
    ...(['source', 'collect', 'finding', 'area', 'recommendation', 'agree', 'document', 'details'] as const),
  ),
  status: fc.constantFrom(...Object.values(AssessmentStatus)),
  decision: fc.constantFrom(...Object.values(RecommendationStatus)),
  state: fc.constantFrom(...Object.values(CollectionState)),
  pick: fc.nat(20),
  isStale: fc.nat(9).map((dice) => dice === 0),
  /** Done while the one before it is being done. */
  isHasty: fc.nat(3).map((dice) => dice === 0),
});
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

const onwards: readonly AssessmentStatus[] = [
  'PLANNING',
  'DATA_COLLECTION',
  'ANALYSIS',
  'VALIDATION',
  'FINALISED',
  'PUBLISHED',
  'FOLLOW_UP',
  'CLOSED',
];

describe('random walks of changes', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.dispose());

  function room(): RunningSubgraph {
    const found = desk.platform.subgraphs.find((subgraph) => subgraph.name === 'assessments');
    if (!found) throw new Error('The room is not there.');
    return found;
  }

  /** Sends a mutation to the room itself: three hundred walks through the gateway would take minutes. */
  async function send(name: string, input: Record<string, unknown>): Promise<boolean> {
    const { schema, createContext } = room();
    const { data, errors } = await graphql({
      schema,
      source: `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) { userErrors { code } } }`,
      variableValues: { input },
      contextValue: createContext({ requestId: 'walk', identity: assessor }),
    });
    if (errors) throw new Error(`${name} ${JSON.stringify(input)}: ${errors.join()}`);
    return (data as any)[name].userErrors.length === 0;
  }

  /** How an assessment stands; read by the room's own pool, since many read at once. */
  async function stands(id: string): Promise<any> {
    const [row] = await room().database.rows<any>(
      sql`select status, interrupted_status as "interrupted", version,
        array(select id from data_source where assessment_id = ${id} order by position) as sources,
        array(select id from priority_area where assessment_id = ${id} order by rank) as areas,
        array(
          select id || ' ' || version from recommendation where assessment_id = ${id} order by number
        ) as recommendations
      from assessment where id = ${id}`,
    );
    return row;
  }

  async function take({ kind, status, decision, state, pick, isStale }: Deed, id: string): Promise<boolean> {
    const row = await stands(id);
    const one = (ids: string[]): string | null => ids[pick % ids.length] ?? null;
    const expectedVersion = row.version - (isStale ? 1 : 0);
    const below = { assessmentId: id };
    switch (kind) {
      case 'forward':
      case 'transition': {
        const next = onwards[onwards.indexOf(row.status) + 1] ?? status;
        const to = kind === 'forward' ? next : status;
        return send('transitionAssessment', { ...below, to, expectedVersion, reason: 'Walked.' });
      }
      case 'source':
        return send('addDataSource', { ...below, kind: 'FOCUS_GROUP', title: 'Source' });
      case 'collect': {
        const dataSourceId = one(row.sources);
        return dataSourceId !== null && send('updateDataSource', { dataSourceId, state });
      }
      case 'finding':
        return send('addFinding', { ...below, title: 'Finding' });
      case 'area': {
        const area = pick % 3 === 0 ? one(row.areas) : null;
        return send('setPriorityArea', {
          ...below,
          priorityAreaId: area,
          rank: (pick % 4) + 1,
          title: 'Area',
          findingIds: [],
        });
      }
      case 'recommendation':
        return send('addRecommendation', {
          ...below,
          text: 'Do it.',
          findingIds: [],
          priorityAreaId: one(row.areas),
        });
      case 'agree': {
        const [recommendationId, version] = one(row.recommendations)?.split(' ') ?? [];
        if (recommendationId === undefined) return false;
        const to = pick % 2 === 0 ? 'AGREED' : decision;
        return send('transitionRecommendation', {
          recommendationId,
          expectedVersion: Number(version),
          to,
          reason: 'Walked.',
        });
      }
      case 'document':
        return send('attachDocument', {
          ...below,
          kind: 'REPORT',
          title: 'Report',
          accessibility: 'PUBLICLY_AVAILABLE',
        });
      case 'details':
        return send('updateAssessment', { ...below, expectedVersion, thematicAreas: ['OTHER'] });
    }
  }

  /** Settles with the number of changes that were not refused. */
  async function walk(id: string, deeds: readonly Deed[]): Promise<number> {
    let done = 0;
    let hurried: Promise<boolean> = Promise.resolve(false);
    for (const each of deeds) {
      const taken = take(each, id);
      if (!each.isHasty) for (const ended of await Promise.all([hurried, taken])) done += Number(ended);
      else done += Number(await hurried);
      hurried = each.isHasty ? taken : Promise.resolve(false);
    }
    return done + Number(await hurried);
  }

  it('end where their events lead, over legal steps only', async () => {
    const seed = Date.now();
    const plans = fc.sample(fc.array(deed, { minLength: 4, maxLength: 13, size: 'max' }), {
      numRuns: walks,
      seed,
    });
    const before = await desk.lastSequence();
    const ids: string[] = [];
    let done = 0;
    const queue = plans.entries();
    const worker = async (): Promise<void> => {
      for (const [index, deeds] of queue) {
        const id = `assessment:walk-${index}`;
        ids.push(id);
        await send('createAssessment', {
          slug: `walk-${index}`,
          title: 'Walk',
          method: 'USGA',
          placeId: 'place:uz-tashkent-chilanzar',
          countryIso3: 'UZB',
          localPartnershipId: 'local-partnership:uz-chilanzar',
          leadOrganisationName: 'Lead',
          sensitivity: 'PUBLIC',
        });
        const changes = await walk(id, deeds);
        done += 1 + changes;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));

    // One event for each change, without a gap.
    const events = await desk.eventsAfter(before);
    expect({ seed, events: events.length }).toEqual({ seed, events: done });
    const reached = new Set<string>();
    for (const id of ids) {
      const mine = events.filter((event) => event.entityId === id);
      const { status, interrupted, version } = await stands(id);
      expect({ seed, id, ...fold(mine) }).toEqual({ seed, id, status, interrupted, version });
      reached.add(status);
    }
    const recommendations = await desk.rows(
      `select recommendation.id, recommendation.status, recommendation.version, assessment.status as "of"
      from recommendation join assessment on assessment.id = assessment_id where starts_with(assessment.id, 'assessment:walk-')`,
    );
    for (const { id, status, version } of recommendations) {
      const mine = events.filter((event) => event.entityId === id);
      expect({ seed, id, ...foldRecommendation(mine) }).toEqual({ seed, id, status, version });
    }
    const settled = ['IMPLEMENTED', 'REJECTED', 'SUPERSEDED'];
    const open = recommendations.filter(({ status, of }) => of === 'CLOSED' && !settled.includes(status));
    expect(open).toEqual([]);
    const unordered = await desk.rows(
      `select assessment_id from recommendation where starts_with(assessment_id, 'assessment:walk-')
      group by assessment_id having max(number) <> count(*)`,
    );
    expect(unordered).toEqual([]);
    // The walks are of no use if they stand still.
    expect(reached.size).toBeGreaterThan(4);
  }, 120_000);
});

/** Where the events of an assessment lead; throws at a step that is not in the table, or from elsewhere. */
function fold(events: readonly any[]) {
  let status: AssessmentStatus | null = null;
  let interrupted: AssessmentStatus | null = null;
  let version = 0;
  for (const { kind, data, entityVersion } of events) {
    const { from, to } = data;
    const isStep = kind === 'assessment.statusChanged';
    assert(from === status, `from ${from}, and the assessment was ${status}`);
    assert(entityVersion === version || entityVersion === version + 1, `version ${entityVersion}`);
    assert(kind !== 'assessment.changed' || to === status, `${kind} to ${to}`);
    assert(
      !isStep || assessmentTransitions.some((edge) => edge.from === from && edge.to === to),
      `a step from ${from} to ${to}`,
    );
    const resumes = isStep && from === 'SUSPENDED' && to !== 'CANCELLED';
    assert(!resumes || to === interrupted, `back to ${to} from ${interrupted}`);
    if (to !== 'SUSPENDED' && to !== 'CANCELLED') interrupted = null;
    else if (from !== 'SUSPENDED' && from !== to) interrupted = from;
    version = entityVersion;
    status = to;
  }
  return { status, interrupted, version };
}

function foldRecommendation(events: readonly any[]) {
  let status: RecommendationStatus | null = null;
  let version = 0;
  for (const { kind, data, entityVersion } of events) {
    const { from, to } = data;
    assert(from === status && entityVersion === version + 1, `from ${from} to version ${entityVersion}`);
    const edge = recommendationTransitions.find((one) => one.from === from && one.to === to);
    assert(kind !== 'recommendation.statusChanged' || edge?.by.includes('assessor') === true, `to ${to}`);
    version = entityVersion;
    status = to;
  }
  return { status, version };
}
