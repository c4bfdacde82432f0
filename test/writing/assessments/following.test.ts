import { randomUUID } from 'node:crypto';
import { Desk, assessor } from './desk';

describe('what follows from the other rooms', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  /** Lets another room say something, as its own log does it. */
  async function hears(
    room: string,
    kind: string,
    entityId: string,
    data: object,
    attributes: object,
  ): Promise<void> {
    await desk.database.query('begin');
    await desk.rows(
      `insert into ${room}.event_log (
          sequence, id, kind, entity_id, entity_version, occurred_at, recorded_at, data, attributes
        ) select last + 1, $1, $2, $3, 1, '2026-05-05T05:05:05Z', now(), $4, $5 from ${room}.log_head`,
      [`event:${randomUUID()}`, kind, entityId, JSON.stringify(data), JSON.stringify(attributes)],
    );
    await desk.rows(`update ${room}.log_head set last = last + 1`);
    await desk.rows(`select pg_notify('event_log_${room}', '')`);
    await desk.database.query('commit');
    await desk.settled();
  }

  const starts = (recommendationId: string, toStatus = 'IN_PROGRESS') =>
    hears(
      'local_partnerships',
      'STATUS_CHANGED',
      'task:demo-uz-chi-1',
      { fromStatus: 'ACCEPTED', toStatus, actorName: 'Somebody' },
      { localPartnershipId: 'local-partnership:uz-chilanzar', recommendationId, sensitivity: 'PUBLIC' },
    );

  async function agreed(id: string, to: 'AGREED' | 'PARTLY_ACCEPTED'): Promise<string> {
    const recommendation = await desk.recommends(id);
    const step = { recommendationId: recommendation.id, expectedVersion: 1, reason: 'In part.' };
    await desk.does('transitionRecommendation', { ...step, to });
    return recommendation.id;
  }

  it.each(['AGREED', 'PARTLY_ACCEPTED'] as const)(
    'a recommendation that is %s is in implementation once its first task starts, and told of once',
    async (status) => {
      const { id } = await desk.plans();
      const recommendationId = await agreed(id, status);
      const before = await desk.lastSequence();
      await starts(recommendationId, 'ACCEPTED');
      expect(await desk.lastSequence()).toBe(before);
      await starts(recommendationId);
      await starts(recommendationId);
      const [event, ...others] = await desk.eventsAfter(before);
      expect(others).toEqual([]);
      expect(event).toMatchObject({
        kind: 'recommendation.statusChanged',
        entityId: recommendationId,
        entityVersion: 3,
        data: { from: status, to: 'IN_IMPLEMENTATION', actorName: 'system', actorPartnerId: null },
        occurredAt: new Date('2026-05-05T05:05:05Z'),
      });
      const { recommendation } = await desk.query(
        'query ($id: ID!) { recommendation(id: $id) { status version } }',
        { id: recommendationId },
      );
      expect(recommendation).toEqual({ status: 'IN_IMPLEMENTATION', version: 3 });
    },
  );

  it('nothing follows where it is further on, not agreed, or not there', async () => {
    const { id } = await desk.plans();
    const { id: draft } = await desk.recommends(id);
    const superseded = await agreed(id, 'AGREED');
    await desk.does('transitionRecommendation', {
      recommendationId: superseded,
      expectedVersion: 2,
      to: 'SUPERSEDED',
      reason: 'Another one.',
    });
    const before = await desk.lastSequence();
    await starts(draft);
    await starts(superseded);
    await starts('recommendation:none');
    expect(await desk.lastSequence()).toBe(before);
    // The log is followed on: nothing stands still.
    const recommendationId = await agreed(id, 'AGREED');
    await starts(recommendationId);
    expect(await desk.versionOf(recommendationId)).toBe(3);
  });

  it('a merged partner is spoken of as the one that was kept, everywhere, once', async () => {
    const mergedId = 'partner:vngoc';
    const keptId = 'partner:efus';
    const { id } = await desk.plans();
    const partner = (expectedVersion: number, partnerId: string, role: string) =>
      desk.does('addAssessmentPartner', { assessmentId: id, expectedVersion, partnerId, role });
    await partner(1, mergedId, 'SUPPORT');
    await partner(2, keptId, 'SUPPORT');
    await partner(3, mergedId, 'FUNDING');
    const dataSourceId = await desk.addsSource(id, { providerId: mergedId });
    const responsiblePartnerIds = ['partner:unodc', mergedId, keptId];
    const recommendation = await desk.recommends(id, { responsiblePartnerIds });
    const elsewhere = await desk.plans();
    await desk.addsSource(elsewhere.id, { providerId: mergedId });
    await desk.does('recordObservations', {
      observations: [
        {
          indicatorCode: 'robbery-rate',
          placeId: 'place:mx-mexico-city',
          value: 1,
          period: { text: '2020', start: '2020-01-01', end: '2020-12-31', precision: 'YEAR' },
          providerId: mergedId,
        },
      ],
    });
    const before = await desk.lastSequence();
    await hears('partners', 'partner.merged', keptId, { keptId, mergedId }, {});

    const { assessment, place } = await desk.query(
      `query ($id: ID!) {
        assessment(id: $id) {
          version partners { partner { id } role } dataSources { id provider { id } }
          recommendations { id version responsiblePartners { id } }
        }
        place(id: "place:mx-mexico-city") { indicators { observations { provider { id } } } }
      }`,
      { id },
    );
    expect(assessment).toMatchObject({
      version: 5,
      partners: [
        { partner: { id: 'partner:demo-agency-a' }, role: 'LEAD' },
        { partner: { id: keptId }, role: 'SUPPORT' },
        { partner: { id: keptId }, role: 'FUNDING' },
      ],
      dataSources: [{ id: dataSourceId, provider: { id: keptId } }],
      recommendations: [
        { id: recommendation.id, version: 2, responsiblePartners: [{ id: 'partner:unodc' }, { id: keptId }] },
      ],
    });
    expect(assessment.partners).toHaveLength(3);
    expect(place.indicators[0].observations[0].provider.id).toBe(keptId);
    const events = await desk.eventsAfter(before);
    expect(
      new Set(events.map(({ kind, entityId, data }) => [kind, entityId, data.actorName].join(' '))),
    ).toEqual(
      new Set([
        `assessment.changed ${id} system`,
        `assessment.changed ${elsewhere.id} system`,
        'partner-merge.followed partner:efus ',
        `recommendation.changed ${recommendation.id} system`,
      ]),
    );
    expect(events).toHaveLength(4);
    // Whoever still knows the old id means the kept one.
    const again = await desk.addsSource(id, { providerId: mergedId });
    const [row] = await desk.rows('select provider_id from data_source where id = $1', [again]);
    expect(row.provider_id).toBe(keptId);
  });
});
