import { Desk, assessor, reader } from './desk';

describe('taking an assessment on', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  it('goes the whole way, with the dates of its phases, and tells of each step once', async () => {
    const before = await desk.lastSequence();
    const { id } = await desk.plans();
    const source = await desk.addsSource(id);
    const started = await desk.steps(id, 'DATA_COLLECTION', {
      occurredAt: '2026-01-10T09:00:00Z',
      reason: 'All agreed.',
    });
    expect(started.assessment).toMatchObject({
      status: 'DATA_COLLECTION',
      publicStatus: 'UNDERWAY',
      statusBasis: 'STATED',
      statusSince: '2026-01-10T09:00:00.000Z',
      version: 2,
    });
    expect(started.event).toMatchObject({
      fromStatus: 'PLANNING',
      toStatus: 'DATA_COLLECTION',
      fromPublicStatus: 'PLANNED',
      toPublicStatus: 'UNDERWAY',
      reason: 'All agreed.',
      actorName: 'Name of assessor',
      actorPartner: { id: 'partner:demo-agency-a' },
      occurredAt: '2026-01-10T09:00:00.000Z',
    });
    await desk.does('updateDataSource', { dataSourceId: source, state: 'COLLECTING' });
    await desk.does('updateDataSource', { dataSourceId: source, state: 'COLLECTED' });
    await desk.steps(id, 'ANALYSIS', { occurredAt: '2026-02-10T09:00:00Z' });
    await desk.addsFinding(id, { evidenceIds: [source] });
    await desk.steps(id, 'VALIDATION', { occurredAt: '2026-03-10T09:00:00Z' });
    const priorityAreaId = await desk.setsArea(id, 1);
    const recommendation = await desk.recommends(id, { priorityAreaId });
    await desk.does('transitionRecommendation', {
      recommendationId: recommendation.id,
      expectedVersion: 1,
      to: 'AGREED',
    });
    await desk.steps(id, 'FINALISED', { occurredAt: '2026-04-10T09:00:00Z' });
    await desk.does('attachDocument', {
      assessmentId: id,
      kind: 'REPORT',
      title: 'Report',
      accessibility: 'PUBLICLY_AVAILABLE',
      url: 'https://example.org/report',
    });
    await desk.steps(id, 'PUBLISHED', { occurredAt: '2026-05-10T09:00:00Z' });
    await desk.steps(id, 'FOLLOW_UP', { occurredAt: '2026-06-10T09:00:00Z' });
    await desk.does('transitionRecommendation', {
      recommendationId: recommendation.id,
      expectedVersion: 2,
      to: 'SUPERSEDED',
      reason: 'Another plan.',
    });
    await desk.steps(id, 'CLOSED', { occurredAt: '2026-07-10T09:00:00Z' });

    const { assessment } = await desk.query(
      `query ($id: ID!) { assessment(id: $id) {
        status publicStatus version startedOn { text precision } publishedOn { start end }
        phases { code state actualStart actualEnd } allowedTransitions { to }
        history(first: 3) { nodes { toStatus } pageInfo { hasNextPage endCursor } }
      } }`,
      { id },
    );
    expect(assessment).toMatchObject({
      status: 'CLOSED',
      publicStatus: 'COMPLETED',
      version: 8,
      startedOn: { text: '2026-01-10', precision: 'DAY' },
      publishedOn: { start: '2026-05-10', end: '2026-05-10' },
      phases: [
        // Planned on the day of the record, and said to have ended before: the end corrects the beginning.
        { actualStart: '2026-01-10', actualEnd: '2026-01-10' },
        { actualStart: '2026-01-10', actualEnd: '2026-03-10' },
        { actualStart: '2026-03-10', actualEnd: '2026-05-10' },
        { actualStart: '2026-06-10', actualEnd: '2026-07-10' },
      ],
      allowedTransitions: [],
    });
    expect(assessment.phases.map((phase: any) => phase.state)).toEqual(['DONE', 'DONE', 'DONE', 'DONE']);

    // What is added below an assessment is in the log, and leaves no holes in the pages of its history.
    const { nodes, pageInfo } = assessment.history;
    expect(nodes.map((event: any) => event.toStatus)).toEqual(['PLANNING', 'DATA_COLLECTION', 'ANALYSIS']);
    const { assessment: rest } = await desk.query(
      `query ($id: ID!, $after: String) { assessment(id: $id) { history(after: $after) { nodes { toStatus } } } }`,
      { id, after: pageInfo.endCursor },
    );
    expect(rest.history.nodes.map((event: any) => event.toStatus)).toEqual([
      'VALIDATION',
      'FINALISED',
      'PUBLISHED',
      'FOLLOW_UP',
      'CLOSED',
    ]);
    const events = await desk.eventsAfter(before);
    expect(events.map(({ kind, data }) => data.part ?? kind)).toEqual([
      'assessment.recorded',
      'dataSource',
      'assessment.statusChanged',
      'dataSource',
      'dataSource',
      'assessment.statusChanged',
      'finding',
      'assessment.statusChanged',
      'priorityArea',
      'recommendation.recorded',
      'recommendation.statusChanged',
      'assessment.statusChanged',
      'document',
      'assessment.statusChanged',
      'assessment.statusChanged',
      'recommendation.statusChanged',
      'assessment.statusChanged',
    ]);
    for (const { data, attributes } of events) {
      expect(data).toMatchObject({ actorName: 'Name of assessor', actorSubject: 'assessor' });
      expect(attributes).toMatchObject({ assessmentId: id, leadPartnerIds: ['partner:demo-agency-a'] });
    }
  });

  it('remembers where it was suspended, shows no other face meanwhile, and resumes there only', async () => {
    const { id } = await desk.plans();
    await desk.addsSource(id);
    await desk.steps(id, 'DATA_COLLECTION');
    const suspended = await desk.steps(id, 'SUSPENDED');
    expect(suspended.assessment).toMatchObject({
      status: 'SUSPENDED',
      publicStatus: 'UNDERWAY',
      resumesTo: 'DATA_COLLECTION',
    });
    const [elsewhere] = await desk.refused('transitionAssessment', {
      assessmentId: id,
      to: 'ANALYSIS',
      expectedVersion: 3,
    });
    expect(elsewhere).toMatchObject({ code: 'ILLEGAL_TRANSITION', field: ['input', 'to'] });
    expect(elsewhere?.message).toContain('DATA_COLLECTION, CANCELLED');
    const resumed = await desk.steps(id, 'DATA_COLLECTION');
    expect(resumed.assessment).toMatchObject({ status: 'DATA_COLLECTION', resumesTo: null });
    await desk.steps(id, 'SUSPENDED');
    const cancelled = await desk.steps(id, 'CANCELLED');
    expect(cancelled.assessment).toMatchObject({ publicStatus: 'DISCONTINUED', resumesTo: null });
    const { assessment } = await desk.query(
      'query ($id: ID!) { assessment(id: $id) { phases { state } allowedTransitions { to } } }',
      { id },
    );
    expect(assessment.phases.map((phase: any) => phase.state)).toEqual([
      'DONE',
      'SKIPPED',
      'SKIPPED',
      'SKIPPED',
    ]);
  });

  it('has no dates any more of a phase that is taken up again or was too early', async () => {
    const { id } = await desk.plans();
    await desk.addsSource(id);
    await desk.addsFinding(id);
    for (const [to, day] of [
      ['DATA_COLLECTION', '01'],
      ['ANALYSIS', '02'],
      ['VALIDATION', '03'],
    ] as const) {
      await desk.steps(id, to, { occurredAt: `2026-02-${day}T12:00:00Z` });
    }
    await desk.steps(id, 'ANALYSIS', { reason: 'A gap.', occurredAt: '2026-02-04T12:00:00Z' });
    const { assessment } = await desk.query(
      'query ($id: ID!) { assessment(id: $id) { phases { state actualStart actualEnd } } }',
      { id },
    );
    expect(assessment.phases.slice(1, 3)).toEqual([
      { state: 'ONGOING', actualStart: '2026-02-01', actualEnd: null },
      { state: 'NOT_STARTED', actualStart: null, actualEnd: null },
    ]);
  });

  it('is refused with what a form can mark', async () => {
    const { id } = await desk.plans({ leadPartnerId: null, localPartnershipId: null });
    const step = { assessmentId: id, to: 'DATA_COLLECTION', expectedVersion: 1 };
    expect(await desk.refused('transitionAssessment', step)).toEqual([
      {
        code: 'GUARD_FAILED',
        field: ['input', 'to'],
        message: 'No local partnership coordinates this assessment yet; name one first.',
      },
      {
        code: 'GUARD_FAILED',
        field: ['input', 'to'],
        message: 'Nobody leads this assessment yet; add a partner with the role LEAD.',
      },
      {
        code: 'GUARD_FAILED',
        field: ['input', 'to'],
        message: 'No data source is planned yet; add at least one.',
      },
    ]);
    const inTwoMinutes = new Date(Date.now() + 120_000).toISOString();
    expect(
      await desk.refusedAt('transitionAssessment', {
        ...step,
        occurredAt: inTwoMinutes,
        reason: 'a\u202Eb',
      }),
    ).toEqual(['INVALID input reason', 'INVALID input occurredAt']);
    expect(await desk.refused('transitionAssessment', { ...step, expectedVersion: 7 })).toEqual([
      {
        code: 'CONFLICT',
        field: ['input', 'expectedVersion'],
        message: `${id} is in version 1, made by Name of assessor; your change is for version 7. Look at it again.`,
      },
    ]);
    expect(
      await desk.refusedAt('transitionAssessment', { ...step, assessmentId: 'assessment:none' }),
    ).toEqual(['NOT_FOUND input assessmentId']);
    desk.who = reader;
    expect(await desk.refusedAt('transitionAssessment', step)).toEqual(['FORBIDDEN']);
    desk.who = null;
    expect(await desk.refusedAt('transitionAssessment', step)).toEqual(['FORBIDDEN']);
  });
});
