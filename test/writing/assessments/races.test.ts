import { startTestPlatform } from '../../support/platform';
import { ask } from '../../support/client';
import { Desk, assessor, person } from './desk';

describe('several who write at once', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  const codesOf = (payloads: any[]) =>
    payloads.map(({ userErrors }) => userErrors.map(({ code }: any) => code).join());
  const count = (codes: string[], code: string) => codes.filter((one) => one === code).length;

  it('let one of fifty steps in view of the same version win', async () => {
    const { id } = await desk.plans();
    await desk.addsSource(id);
    const before = await desk.lastSequence();
    const step = { assessmentId: id, expectedVersion: 1 };
    const payloads = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        desk.send('transitionAssessment', { ...step, to: index % 2 === 0 ? 'DATA_COLLECTION' : 'SUSPENDED' }),
      ),
    );
    const codes = codesOf(payloads);
    expect([count(codes, ''), count(codes, 'CONFLICT')]).toEqual([1, 49]);
    expect(await desk.eventsAfter(before)).toHaveLength(1);
    expect(await desk.versionOf(id)).toBe(2);
  });

  it('let one of fifty decisions about a recommendation win', async () => {
    const { id } = await desk.plans();
    const recommendation = await desk.recommends(id);
    const before = await desk.lastSequence();
    const step = { recommendationId: recommendation.id, expectedVersion: 1, reason: 'So it is.' };
    const payloads = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        desk.send('transitionRecommendation', { ...step, to: index % 2 === 0 ? 'AGREED' : 'REJECTED' }),
      ),
    );
    const codes = codesOf(payloads);
    expect([count(codes, ''), count(codes, 'CONFLICT')]).toEqual([1, 49]);
    expect(await desk.eventsAfter(before)).toHaveLength(1);
  });

  it('number recommendations one after another and never take a rank or a slug twice', async () => {
    const { id } = await desk.plans();
    await Promise.all(Array.from({ length: 20 }, () => desk.recommends(id)));
    const { assessment } = await desk.query(
      'query ($id: ID!) { assessment(id: $id) { recommendations { number } } }',
      { id },
    );
    expect(assessment.recommendations.map((one: any) => one.number)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    const area = { assessmentId: id, rank: 1, title: 'Area', findingIds: [] };
    const areas = await Promise.all(Array.from({ length: 10 }, () => desk.send('setPriorityArea', area)));
    expect([count(codesOf(areas), ''), count(codesOf(areas), 'INVALID')]).toEqual([1, 9]);
    const slug = {
      slug: 'raced',
      title: 'Raced',
      method: 'USGA',
      placeId: 'place:uz-tashkent-chilanzar',
      countryIso3: 'UZB',
    };
    const made = await Promise.all(Array.from({ length: 10 }, () => desk.send('createAssessment', slug)));
    expect([count(codesOf(made), ''), count(codesOf(made), 'INVALID')]).toEqual([1, 9]);
  });

  it('keep a guard true: no source starts to be collected while analysis starts', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await desk.plans();
      const dataSourceId = await desk.addsSource(id);
      await desk.steps(id, 'DATA_COLLECTION');
      const before = await desk.lastSequence();
      await Promise.all([
        desk.send('updateDataSource', { dataSourceId, state: 'COLLECTING' }),
        desk.send('transitionAssessment', { assessmentId: id, expectedVersion: 2, to: 'ANALYSIS' }),
      ]);
      const [first] = await desk.eventsAfter(before);
      const [row] = await desk.rows('select status from assessment where id = $1', [id]);
      // Whoever came first was alone: after the source, analysis is refused.
      expect(row.status).toBe(first.kind === 'assessment.changed' ? 'DATA_COLLECTION' : 'ANALYSIS');
    }
  });
});

describe('a change that is sent again', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  it('is answered as the first time and written once, also when both come at once', async () => {
    const { id } = await desk.plans();
    const before = await desk.lastSequence();
    const step = { assessmentId: id, to: 'SUSPENDED', expectedVersion: 1, clientMutationId: 'again' };
    const first = await desk.does('transitionAssessment', step);
    expect(first.clientMutationId).toBe('again');
    expect(await desk.does('transitionAssessment', step)).toEqual(first);
    const added = { assessmentId: id, text: 'Once.', findingIds: [], clientMutationId: 'both' };
    const both = await Promise.all([
      desk.does('addRecommendation', added),
      desk.does('addRecommendation', added),
      desk.does('addRecommendation', added),
    ]);
    expect(new Set(both.map((payload) => payload.recommendation.id)).size).toBe(1);
    expect(await desk.eventsAfter(before)).toHaveLength(2);
  });

  it('is refused with another content, and another person’s with the same name is another change', async () => {
    const { id } = await desk.plans();
    const source = { assessmentId: id, kind: 'FOCUS_GROUP', title: 'One', clientMutationId: 'named' };
    await desk.does('addDataSource', source);
    expect(await desk.refusedAt('addDataSource', { ...source, title: 'Two' })).toEqual([
      'DUPLICATE input clientMutationId',
    ]);
    desk.who = person('colleague', ['assessments:write']);
    await desk.does('addDataSource', { ...source, title: 'Two' });
  });

  it('is known after a restart', async () => {
    const { id } = await desk.plans();
    const input = { assessmentId: id, title: 'Dark ways', clientMutationId: 'restarted' };
    await desk.does('addFinding', input);
    const before = await desk.lastSequence();
    const again = await startTestPlatform({
      identify: () => ({ identity: assessor }),
      databaseUrl: desk.platform.databaseUrl,
    });
    try {
      const { data } = await ask(
        again.url,
        `mutation ($input: AddFindingInput!) { addFinding(input: $input) {
          assessment { id findings { title } } userErrors { code }
        } }`,
        { input },
      );
      expect(data.addFinding).toEqual({
        assessment: { id, findings: [{ title: 'Dark ways' }] },
        userErrors: [],
      });
      expect(await desk.lastSequence()).toBe(before);
    } finally {
      await again.dispose();
    }
  });
});
