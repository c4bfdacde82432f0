import { operation } from '../support/operations';
import { eventually } from '../support/processes';
import { chapters, done, onceKnown, refused, stages, type Stage } from '../support/story';
import * as told from '../support/story-case';
import { castOf, duplicate, partnership, survivor } from '../support/story-cast';

const id = told.assessmentId;

describe.each(stages)('a case from its first source to the news of it, in $mode mode', ({ start }) => {
  let stage: Stage;
  let people: ReturnType<typeof castOf>;
  /** Ids that the platform gave. */
  const known = { records: '', talks: '', finding: '', area: '', recommendation: '', task: '' };
  const chapter = chapters();

  beforeAll(async () => {
    stage = await start();
    people = castOf(stage);
  }, 60_000);
  afterAll(() => stage.dispose());

  it(
    'begins with an assessment, made by who may',
    chapter(async () => {
      const { assessor, press, reader } = people;
      for (const person of [press, reader]) {
        expect((await refused(person.createAssessment(told.assessment))).code).toBe('FORBIDDEN');
      }
      const { assessment } = await done(onceKnown(() => assessor.createAssessment(told.assessment)));
      expect(assessment).toMatchObject({ id, status: 'PLANNING', publicStatus: 'PLANNED', version: 1 });
    }),
  );

  it(
    'collects no data before it is led, coordinated and has a source',
    chapter(async () => {
      const { assessor } = people;
      const { code, message } = await refused(assessor.moveAssessment(id, 'DATA_COLLECTION'));
      expect(code).toBe('GUARD_FAILED');
      for (const sentence of [
        'No local partnership coordinates this assessment yet; name one first.',
        'Nobody leads this assessment yet; add a partner with the role LEAD.',
        'No data source is planned yet; add at least one.',
      ]) {
        expect(message).toContain(sentence);
      }
      const skip = await refused(assessor.moveAssessment(id, 'FINALISED'));
      expect(skip.code).toBe('ILLEGAL_TRANSITION');
      for (const legal of ['DATA_COLLECTION', 'SUSPENDED', 'CANCELLED'])
        expect(skip.message).toContain(legal);
    }),
  );

  it(
    'is planned',
    chapter(async () => {
      const { assessor } = people;
      await done(onceKnown(() => assessor.updateAssessment(id, { localPartnershipId: partnership })));
      await done(assessor.addAssessmentPartner(id, { partnerId: 'partner:demo-agency-a', role: 'LEAD' }));
      const records = await done(assessor.planSource(id, told.records));
      const talks = await done(assessor.planSource(id, told.talks));
      expect([records.dataSource.state, talks.dataSource.state]).toEqual(['PLANNED', 'PLANNED']);
      known.records = records.dataSource.id;
      known.talks = talks.dataSource.id;
    }),
  );

  it(
    'collects data, from the version that was read',
    chapter(async () => {
      const { assessor, outsider } = people;
      const to = 'DATA_COLLECTION';
      expect((await refused(outsider.moveAssessment(id, to))).code).toBe('FORBIDDEN');
      expect((await refused(assessor.moveAssessment(id, to, { expectedVersion: 1 }))).code).toBe('CONFLICT');
      const { assessment, event } = await done(assessor.moveAssessment(id, to));
      expect(assessment).toMatchObject({ status: to, publicStatus: 'UNDERWAY' });
      expect(event.cursor).not.toBe('');

      const { records, talks } = known;
      for (const source of [records, talks]) await done(assessor.markSource(source, 'COLLECTING'));
      await done(assessor.markSource(talks, 'COLLECTED'));
      expect(await refused(assessor.moveAssessment(id, 'ANALYSIS'))).toEqual({
        code: 'GUARD_FAILED',
        message: `Still being collected: ${told.records.title}.`,
      });
      await done(assessor.markSource(records, 'COLLECTED'));
      await done(assessor.moveAssessment(id, 'ANALYSIS'));
    }),
  );

  it(
    'finds, validates, sets priorities and agrees on a recommendation',
    chapter(async () => {
      const { assessor } = people;
      expect((await refused(assessor.moveAssessment(id, 'VALIDATION'))).code).toBe('GUARD_FAILED');
      const evidenceIds = [known.records, known.talks];
      const found = await done(assessor.addFinding(id, { ...told.finding, evidenceIds }));
      known.finding = found.assessment.findings[0].id;
      await done(assessor.moveAssessment(id, 'VALIDATION'));

      const findingIds = [known.finding];
      const set = await done(assessor.setPriorityArea(id, { ...told.priorityArea, findingIds }));
      known.area = set.assessment.priorityAreas[0].id;
      const { recommendation } = await done(
        assessor.recommend(id, { ...told.recommendation, priorityAreaId: known.area, findingIds }),
      );
      known.recommendation = recommendation.id;
      expect(recommendation).toMatchObject({ number: 1, status: 'DRAFT' });
      expect(await refused(assessor.moveAssessment(id, 'FINALISED'))).toEqual({
        code: 'GUARD_FAILED',
        message: `No recommendation is agreed yet for: ${told.priorityArea.title}.`,
      });
      await done(assessor.moveRecommendation(recommendation.id, recommendation.version, 'AGREED'));
      const { assessment } = await done(assessor.moveAssessment(id, 'FINALISED'));
      expect(assessment).toMatchObject({ status: 'FINALISED', publicStatus: 'COMPLETED' });
    }),
  );

  it(
    'gains a stakeholder in its emptiest group, a partner that was just entered',
    chapter(async () => {
      const { steward, coordinator, lead } = people;
      await done(
        steward.upsertPartner({
          slug: 'demo-agency-b-youth',
          name: 'Demo Agency B, youth office',
          kind: 'OTHER',
        }),
      );
      expect((await refused(lead.addStakeholder(told.stakeholder))).code).toBe('FORBIDDEN');
      const { stakeholder, localPartnership } = await done(
        onceKnown(() => coordinator.addStakeholder(told.stakeholder)),
      );
      expect(stakeholder).toMatchObject({ roles: ['MEMBER'], group: { code: 'YOUTH_COMMUNITIES' } });
      expect(localPartnership.groupCoverage.filter(({ isGap }: any) => isGap)).toEqual([]);
    }),
  );

  it(
    'becomes a task, once, however often it is sent',
    chapter(async () => {
      const { coordinator, outsider } = people;
      const input = { ...told.task, recommendationId: known.recommendation };
      expect((await refused(outsider.createTask(input))).code).toBe('FORBIDDEN');
      const created = await done(onceKnown(() => coordinator.createTask(input)));
      known.task = created.task.id;
      expect(created).toMatchObject({
        task: { reference: expect.stringMatching(/^UZ-CHI-\d+$/), status: 'PROPOSED', version: 1 },
        clientMutationId: input.clientMutationId,
      });
      expect((await done(coordinator.createTask(input))).task).toEqual(created.task);
    }),
  );

  it(
    'is worked on by the people whose turn it is',
    chapter(async () => {
      const { coordinator, lead, outsider } = people;
      expect((await refused(outsider.moveTask(known.task, 'ACCEPTED'))).code).toBe('FORBIDDEN');
      const leap = await refused(lead.moveTask(known.task, 'COMPLETED'));
      expect(leap.code).toBe('ILLEGAL_TRANSITION');
      for (const legal of ['ACCEPTED', 'DECLINED', 'CANCELLED']) expect(leap.message).toContain(legal);
      const { event } = await done(lead.moveTask(known.task, 'ACCEPTED'));
      expect(event).toMatchObject({ fromStatus: 'PROPOSED', toStatus: 'ACCEPTED' });
      const stale = lead.moveTask(known.task, 'IN_PROGRESS', { expectedVersion: 1 });
      expect((await refused(stale)).code).toBe('CONFLICT');
      await done(lead.moveTask(known.task, 'IN_PROGRESS'));
      expect((await refused(lead.moveTask(known.task, 'BLOCKED'))).code).toBe('INVALID');
      await done(lead.moveTask(known.task, 'BLOCKED', { blockedReason: 'WAITING_FOR_APPROVAL' }));
      await done(lead.moveTask(known.task, 'IN_PROGRESS'));
      await done(lead.moveTask(known.task, 'IN_REVIEW'));
      expect((await refused(lead.moveTask(known.task, 'COMPLETED'))).code).toBe('FORBIDDEN');
      const { task } = await done(coordinator.moveTask(known.task, 'COMPLETED'));
      expect(task).toMatchObject({ status: 'COMPLETED', version: 7 });
    }),
  );

  it(
    'has its recommendation in implementation, by the platform',
    chapter(async () => {
      const text = 'query ($id: ID!) { recommendation(id: $id) { status version } }';
      const read = async () => (await people.reader.ask(text, { id: known.recommendation })).recommendation;
      await eventually(async () => (await read()).status !== 'AGREED', 'the platform has heard of the work');
      expect(await read()).toEqual({ status: 'IN_IMPLEMENTATION', version: 3 });
    }),
  );

  it(
    'goes on under the name of the organisation into which its lead is merged',
    chapter(async () => {
      const { steward, reader, press } = people;
      const input = { keepId: survivor, mergeId: duplicate, reason: 'An office of it.' };
      expect((await refused(press.mergePartners(input))).code).toBe('FORBIDDEN');
      const { partner } = await done(steward.mergePartners(input));
      expect(partner).toMatchObject({ id: survivor, formerIds: [duplicate] });
      const text = 'query ($id: ID!) { task(id: $id) { lead { partner { id acronym } } } }';
      await eventually(async () => {
        const { task } = await reader.ask(text, { id: known.task });
        return task.lead.partner?.id === survivor && task.lead.partner.acronym === 'DEMO-B';
      }, 'the survivor leads the task');
    }),
  );

  it(
    'is published with its report, and followed up',
    chapter(async () => {
      const { assessor } = people;
      expect(await refused(assessor.moveAssessment(id, 'PUBLISHED'))).toEqual({
        code: 'GUARD_FAILED',
        message: 'No report is attached that is publicly available.',
      });
      await done(assessor.attachDocument(id, told.report));
      await done(assessor.moveAssessment(id, 'PUBLISHED'));
      const { assessment } = await done(assessor.moveAssessment(id, 'FOLLOW_UP'));
      expect(assessment.status).toBe('FOLLOW_UP');
      expect(assessment.allowedTransitions).toEqual([
        { to: 'CLOSED', unmetGuards: ['Recommendation 1 is neither implemented, rejected nor superseded.'] },
      ]);
    }),
  );

  it(
    'is in the news',
    chapter(async () => {
      const { press, outsider, reader } = people;
      expect((await refused(outsider.publishNews(told.newsItem))).code).toBe('FORBIDDEN');
      const { newsItem } = await done(onceKnown(() => press.publishNews(told.newsItem)));
      expect(newsItem).toMatchObject({ headline: told.newsItem.headline, assessments: [{ id }] });
      const text = `query ($id: ID!) { assessment(id: $id) { news { nodes { id partners { acronym } } } } }`;
      // Whichever came first, the news or the merge of the partner that it names.
      await eventually(async () => {
        const { assessment } = await reader.ask(text, { id });
        expect(assessment.news.nodes).toMatchObject([{ id: newsItem.id }]);
        return assessment.news.nodes[0].partners[0]?.acronym === 'DEMO-B';
      }, 'the news is of the survivor');
    }),
  );

  it(
    'reads back as a chain of evidence, value by value',
    chapter(async () => {
      const { reader } = people;
      const { task } = await reader.ask('query ($id: ID!) { task(id: $id) { reference } }', {
        id: known.task,
      });
      const text = operation('EvidenceChain').replace('assessment:demo-uz-chilanzar', id);
      expect((await reader.ask(text)).assessment).toEqual(told.evidenceChain(task.reference));
    }),
  );

  it(
    'has left one event for each step, each by whoever took it',
    chapter(async () => {
      const { task, assessment } = await people.coordinator.ask(
        `query ($task: ID!, $assessment: ID!) {
        task(id: $task) { history { nodes { kind fromStatus toStatus actorName } } }
        assessment(id: $assessment) { history { nodes { fromStatus toStatus actorName } } } }`,
        { task: known.task, assessment: id },
      );
      const steps = task.history.nodes.filter(({ kind }: any) => kind === 'STATUS_CHANGED');
      expect(steps.map(({ toStatus, actorName }: any) => `${toStatus} by ${actorName}`)).toEqual([
        'ACCEPTED by Lead',
        'IN_PROGRESS by Lead',
        'BLOCKED by Lead',
        'IN_PROGRESS by Lead',
        'IN_REVIEW by Lead',
        'COMPLETED by Coordinator',
      ]);
      const moves = assessment.history.nodes.filter((move: any) => move.fromStatus !== move.toStatus);
      expect(moves.map(({ fromStatus, toStatus }: any) => [fromStatus, toStatus])).toEqual([
        [null, 'PLANNING'],
        ['PLANNING', 'DATA_COLLECTION'],
        ['DATA_COLLECTION', 'ANALYSIS'],
        ['ANALYSIS', 'VALIDATION'],
        ['VALIDATION', 'FINALISED'],
        ['FINALISED', 'PUBLISHED'],
        ['PUBLISHED', 'FOLLOW_UP'],
      ]);
    }),
  );
});
