import { collectionTransitions } from '../../../subgraphs/assessments/machine/collection-machine';
import { recommendationTransitions } from '../../../subgraphs/assessments/machine/recommendation-machine';
import { CollectionState } from '../../../subgraphs/assessments/evidence/evidence.enums';
import { RecommendationStatus } from '../../../subgraphs/assessments/priority/priority.enums';
import { Desk, assessor, person, reader } from './desk';

const statuses = Object.values(RecommendationStatus);
const collectionStates = Object.values(CollectionState);

const writers = [assessor, person('administrator', ['admin'])];

function edgeOf(from: RecommendationStatus, to: RecommendationStatus) {
  const leaving = recommendationTransitions.filter((edge) => edge.from === from);
  const legal = leaving.map((edge) => edge.to).join(', ');
  return { from, to, legal, edge: leaving.find((edge) => edge.to === to) };
}

describe('the machines below an assessment, over the API', () => {
  let desk: Desk;
  let assessmentId: string;
  let recommendationId: string;

  beforeAll(async () => {
    desk = await Desk.open();
    assessmentId = (await desk.plans()).id;
    recommendationId = (await desk.recommends(assessmentId)).id;
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  const stands = (status: RecommendationStatus) =>
    desk.rows('update recommendation set status = $2, version = 1 where id = $1', [recommendationId, status]);
  const step = (to: RecommendationStatus, reason: string | null = 'Agreed in the meeting.') => ({
    recommendationId,
    to,
    expectedVersion: 1,
    reason,
  });

  const pairs = statuses.flatMap((from) => statuses.map((to) => edgeOf(from, to)));

  it.each(pairs.filter(({ edge }) => !edge))(
    'leads no recommendation from $from to $to',
    async ({ from, to, legal }) => {
      for (const who of writers) {
        desk.who = who;
        await stands(from);
        const [refusal] = await desk.refused('transitionRecommendation', step(to));
        expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', field: ['input', 'to'] });
        expect(refusal?.message).toContain(legal === '' ? 'nothing leads on' : `legal are: ${legal}.`);
      }
    },
  );

  const own = pairs.filter(({ edge }) => edge?.by.includes('assessor'));

  it.each(own)('takes a recommendation from $from to $to', async ({ from, to, edge }) => {
    for (const who of writers) {
      desk.who = who;
      await stands(from);
      const { recommendation } = await desk.does(
        'transitionRecommendation',
        step(to, edge?.requiresReason ? 'So.' : null),
      );
      expect(recommendation).toMatchObject({ status: to, version: 2 });
    }
    desk.who = reader;
    await stands(from);
    expect(await desk.refusedAt('transitionRecommendation', step(to))).toEqual(['FORBIDDEN']);
  });

  it.each(own.filter(({ edge }) => edge?.requiresReason))(
    'asks for a reason from $from to $to',
    async ({ from, to }) => {
      await stands(from);
      expect(await desk.refusedAt('transitionRecommendation', step(to, null))).toEqual([
        'INVALID input reason',
      ]);
    },
  );

  const platforms = pairs.filter(({ edge }) => edge?.by.includes('platform'));

  it.each(platforms)(
    'leaves the step from $from to $to to the platform, even for administrators',
    async ({ from, to }) => {
      for (const who of writers) {
        desk.who = who;
        await stands(from);
        expect(await desk.refusedAt('transitionRecommendation', step(to))).toEqual(['FORBIDDEN input to']);
      }
    },
  );

  const collections = collectionStates.flatMap((from) =>
    collectionStates.map((to) => {
      const legal = collectionTransitions.filter((edge) => edge.from === from).map((edge) => edge.to);
      return { from, to, legal, isOpen: from === to || legal.includes(to) };
    }),
  );

  async function sourceIn(state: CollectionState): Promise<string> {
    const id = await desk.addsSource(assessmentId);
    await desk.rows('update data_source set state = $2 where id = $1', [id, state]);
    return id;
  }

  it.each(collections.filter(({ isOpen }) => isOpen))(
    'takes a data source from $from to $to',
    async ({ from, to }) => {
      const dataSourceId = await sourceIn(from);
      const { dataSource } = await desk.does('updateDataSource', { dataSourceId, state: to });
      expect(dataSource.state).toBe(to);
    },
  );

  it.each(collections.filter(({ isOpen }) => !isOpen))(
    'leads no data source from $from to $to',
    async ({ from, to, legal }) => {
      const dataSourceId = await sourceIn(from);
      const [refusal] = await desk.refused('updateDataSource', { dataSourceId, state: to });
      expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', field: ['input', 'state'] });
      expect(refusal?.message).toContain(
        legal.length === 0 ? 'nothing leads on' : `legal are: ${legal.join(', ')}.`,
      );
    },
  );

  it('tells in one event who decided what about a recommendation, and why', async () => {
    await stands('DRAFT');
    const before = await desk.lastSequence();
    await desk.does('transitionRecommendation', step('PARTLY_ACCEPTED', 'Only the north.'));
    const [event, ...others] = await desk.eventsAfter(before);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      kind: 'recommendation.statusChanged',
      entityId: recommendationId,
      entityVersion: 2,
      data: { from: 'DRAFT', to: 'PARTLY_ACCEPTED', reason: 'Only the north.', actorSubject: 'assessor' },
      attributes: { assessmentId },
    });
  });

  it('refuses a decision in view of another version, and says whose this one is', async () => {
    const { id } = await desk.recommends(assessmentId);
    await desk.does('transitionRecommendation', { recommendationId: id, expectedVersion: 1, to: 'AGREED' });
    const stale = { recommendationId: id, expectedVersion: 1, to: 'SUPERSEDED', reason: 'Old.' };
    const [refusal] = await desk.refused('transitionRecommendation', stale);
    expect(refusal).toMatchObject({ code: 'CONFLICT', field: ['input', 'expectedVersion'] });
    expect(refusal?.message).toContain('version 2, made by Name of assessor');
    expect(await desk.refusedAt('transitionRecommendation', { ...stale, recommendationId: 'x' })).toEqual([
      'NOT_FOUND input recommendationId',
    ]);
  });
});
