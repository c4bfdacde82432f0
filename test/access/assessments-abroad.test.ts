import type { Identity } from '../../platform/identity';
import { lead, outsider, partnership, alike } from './assessments-world';
import { House, admin, person } from './house';
import { startTestPlatform } from '../support/platform';

type Input = Record<string, unknown>;

const elsewhere = 'local-partnership:ke-elsewhere';
const reader = person('reader', ['assessments:read', 'coordination:read']);
const ofLead = person('of the lead', [], { partner: lead });
const coordinatorElsewhere = person('coordinator elsewhere', [], { coordinates: [elsewhere] });

let house: House;
beforeAll(async () => {
  house = await House.open();
  await house.rows(
    `insert into local_partnerships.local_partnership (id, title, place_id, task_prefix, status)
      values ($1, 'Elsewhere', 'place:ke-nairobi', 'ELSE', 'ACTIVE')`,
    [elsewhere],
  );
  await house.rows(
    `insert into assessments.foreign_record (kind, id, current_id) values ('local-partnership', $1, $1)`,
    [elsewhere],
  );
}, 30_000);
afterAll(() => house.dispose());

let made = 0;

async function plan(input: Input = {}): Promise<string> {
  const slug = `abroad-${++made}`;
  const given = {
    ...alike,
    slug,
    title: slug,
    localPartnershipId: partnership,
    leadPartnerId: lead,
    ...input,
  };
  return (await house.does(admin, 'createAssessment', given, 'assessment { id }')).assessment.id;
}

async function change(assessmentId: string, name: string, input: Input): Promise<void> {
  const [{ version }] = await house.rows('select version from assessments.assessment where id = $1', [
    assessmentId,
  ]);
  await house.does(admin, name, { assessmentId, expectedVersion: version, ...input });
}

async function announcements(of: House): Promise<number> {
  const [{ count }] = await of.rows(
    `select count(*)::integer as count from assessments.event_log where kind = 'records.announced'`,
  );
  return count;
}

describe('what other rooms hang on an assessment', () => {
  let assessmentId: string;
  let recommendationId: string;
  let taskId: string;
  let newsItemId: string;
  beforeAll(async () => {
    assessmentId = await plan({ sensitivity: 'PUBLIC' });
    const recommended = await house.does(
      admin,
      'addRecommendation',
      { assessmentId, text: 'Light the ways.', findingIds: [] },
      'recommendation { id }',
    );
    recommendationId = recommended.recommendation.id;
    await house.settled();
    const task = { localPartnershipId: partnership, title: 'Light', kind: 'RECOMMENDATION_FOLLOW_UP' };
    const created = await house.does(
      admin,
      'createTask',
      { ...task, recommendationId, assessmentId, sensitivity: 'PUBLIC' },
      'task { id }',
    );
    taskId = created.task.id;
    const news = { headline: 'Light', summary: 'Light.', assessmentIds: [assessmentId] };
    newsItemId = (await house.does(admin, 'publishNews', news, 'newsItem { id }')).newsItem.id;
    await house.settled();
  }, 30_000);

  /** On which of the ways from the task and the news item somebody meets the assessment, or its recommendation. */
  async function met(who: Identity | null): Promise<Record<string, boolean>> {
    const filter = `{ assessmentId: ["${assessmentId}"] }`;
    const { data, errors } = await house.ask(
      who,
      `query ($task: ID!, $news: ID!) {
        task(id: $task) { assessment { id title } recommendation { id text assessment { title } } }
        newsItem(id: $news) { assessments { id title } }
        tasks(filter: ${filter}) { totalCount nodes { id } }
        news(filter: ${filter}) { totalCount nodes { id } }
        taskEvents(first: 200, filter: ${filter}) { nodes { id } }
        newsEvents(first: 200) { nodes { newsItem { id assessments { id } } } }
      }`,
      { task: taskId, news: newsItemId },
    );
    expect(errors).toEqual([]);
    const text = JSON.stringify(data);
    const isMet = text.includes(assessmentId) || text.includes(recommendationId);
    const ways = {
      'task.assessment': data.task.assessment !== null,
      'task.recommendation': data.task.recommendation !== null,
      'newsItem.assessments': data.newsItem.assessments.length > 0,
      'tasks by the assessment': data.tasks.totalCount > 0 && data.tasks.nodes.length > 0,
      'news by the assessment': data.news.totalCount > 0 && data.news.nodes.length > 0,
      'events of tasks by the assessment': data.taskEvents.nodes.length > 0,
    };
    return { ...ways, 'its id': isMet };
  }

  const everywhere = (is: boolean) => ({
    'task.assessment': is,
    'task.recommendation': is,
    'newsItem.assessments': is,
    'tasks by the assessment': is,
    'news by the assessment': is,
    'events of tasks by the assessment': is,
    'its id': is,
  });

  async function becomes(input: Input): Promise<void> {
    await change(assessmentId, 'updateAssessment', input);
    await house.settled();
  }

  it('is null, or left out, to whom it is closed, and comes back when it is opened again', async () => {
    expect(await met(null)).toEqual(everywhere(true));
    await becomes({ sensitivity: 'INTERNAL' });
    expect(await met(null)).toEqual(everywhere(false));
    expect(await met(reader)).toEqual(everywhere(true));
    await becomes({ sensitivity: 'CONFIDENTIAL' });
    expect(await met(reader)).toEqual(everywhere(false));
    expect(await met(ofLead)).toEqual(everywhere(true));
    expect(await met(admin)).toEqual(everywhere(true));
    await becomes({ sensitivity: 'PUBLIC' });
    for (const who of [null, reader, ofLead]) expect(await met(who)).toEqual(everywhere(true));
  }, 30_000);

  it('goes over with the assessment to the coordinators of another partnership', async () => {
    await becomes({ sensitivity: 'STRICTLY_CONFIDENTIAL' });
    expect(await met(coordinatorElsewhere)).toEqual(everywhere(false));
    await becomes({ localPartnershipId: elsewhere });
    expect(await met(coordinatorElsewhere)).toEqual(everywhere(true));
    await becomes({ localPartnershipId: partnership });
    expect(await met(coordinatorElsewhere)).toEqual(everywhere(false));
  }, 30_000);

  it('is shown to the people of a partner once it takes part', async () => {
    const newcomer = person('newcomer', [], { partner: outsider });
    await becomes({ sensitivity: 'CONFIDENTIAL' });
    expect(await met(newcomer)).toEqual(everywhere(false));
    await change(assessmentId, 'addAssessmentPartner', { partnerId: outsider, role: 'SUPPORT' });
    await house.settled();
    expect(await met(newcomer)).toEqual(everywhere(true));
    await becomes({ sensitivity: 'STRICTLY_CONFIDENTIAL' });
    expect(await met(newcomer)).toEqual(everywhere(false));
    await change(assessmentId, 'addAssessmentPartner', { partnerId: outsider, role: 'LEAD' });
    await house.settled();
    expect(await met(newcomer)).toEqual(everywhere(true));
  }, 30_000);
});

describe('for whom an assessment is', () => {
  const truth = `select id, sensitivity, local_partnership_id,
      array(select distinct partner_id from assessments.assessment_partner
        where assessment_id = assessment.id and partner_id is not null order by 1) as partners,
      array(select distinct partner_id from assessments.assessment_partner
        where assessment_id = assessment.id and partner_id is not null and role = 'LEAD' order by 1) as leads
    from assessments.assessment where sensitivity <> 'PUBLIC' order by id`;
  const heard = (room: string) => `select id, sensitivity, local_partnership_id,
      array(select distinct unnest(partner_ids) order by 1) as partners,
      array(select distinct unnest(lead_partner_ids) order by 1) as leads
    from ${room}.foreign_record where kind = 'assessment' and sensitivity <> 'PUBLIC' order by id`;

  async function expectAllHaveHeard(): Promise<void> {
    await house.settled();
    const guarded = await house.rows(truth);
    expect(guarded).not.toEqual([]);
    for (const room of ['local_partnerships', 'news']) expect(await house.rows(heard(room))).toEqual(guarded);
  }

  it('is known to the other rooms after every change of it, merges included', async () => {
    const id = await plan({ sensitivity: 'INTERNAL', localPartnershipId: null, leadPartnerId: null });
    await expectAllHaveHeard();
    for (const [name, input] of [
      ['updateAssessment', { sensitivity: 'CONFIDENTIAL' }],
      ['updateAssessment', { localPartnershipId: partnership }],
      ['updateAssessment', { localPartnershipId: null }],
      ['addAssessmentPartner', { partnerId: outsider, role: 'SUPPORT' }],
      ['addAssessmentPartner', { partnerId: outsider, role: 'LEAD' }],
      ['addAssessmentPartner', { partnerId: lead, role: 'FUNDING' }],
    ] as const) {
      await change(id, name, input);
      await expectAllHaveHeard();
    }
    const input = { slug: 'to-be-merged', name: 'To be merged', kind: 'NGO_NETWORK' };
    const { partner } = await house.does(admin, 'upsertPartner', input, 'partner { id }');
    await house.settled();
    await change(id, 'addAssessmentPartner', { partnerId: partner.id, role: 'LEAD' });
    await expectAllHaveHeard();
    await house.does(admin, 'mergePartners', { keepId: lead, mergeId: partner.id, reason: 'The same.' });
    await expectAllHaveHeard();
    const [known] = await house.rows(`select * from news.foreign_record where id = $1`, [id]);
    expect(known.lead_partner_ids).toEqual([outsider, lead].toSorted());
  }, 30_000);

  it('is told to rooms that noted it down before it was told', async () => {
    await plan({ sensitivity: 'CONFIDENTIAL' });
    await expectAllHaveHeard();
    for (const room of ['local_partnerships', 'news']) {
      await house.rows(
        `update ${room}.foreign_record
          set local_partnership_id = null, lead_partner_ids = '{}', partner_ids = '{}' where kind = 'assessment'`,
      );
    }
    await house.rows(`delete from assessments.seed where name = 'announced-access'`);
    const again = await startTestPlatform({ databaseUrl: house.platform.databaseUrl });
    await expectAllHaveHeard();
    await again.dispose();
    expect(await announcements(house)).toBe(1);
  }, 30_000);

  it('is not announced on a new database, where all is public', async () => {
    const fresh = await House.open();
    const count = await announcements(fresh);
    await fresh.dispose();
    expect(count).toBe(0);
  }, 30_000);
});
