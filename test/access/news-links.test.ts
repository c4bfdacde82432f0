import { graphql } from 'graphql';
import type { Identity } from '../../platform/identity';
import { openStream } from '../operations/live-streams';
import { eventually } from '../support/processes';
import { admin, House, person } from './house';
import { lead, makeHidden, partnership, setSensitivity } from './news-world';

const open = { assessmentId: 'assessment:demo-uz-chilanzar', taskId: 'task:demo-uz-chi-1' };
const missing = { assessmentId: 'assessment:nothing', taskId: 'task:nothing' };

const insiders: Identity[] = [
  admin,
  person('lead', [], { partner: lead }),
  person('coordinator', [], { coordinates: [partnership] }),
];
const outsiders: (Identity | null)[] = [
  null,
  person('reader', ['assessments:read', 'coordination:read']),
  person('editor', ['news:write']),
  person('stranger', ['assessments:read'], {
    partner: 'partner:demo-agency-c',
    coordinates: ['local-partnership:other'],
  }),
];
const editor = person('editor', ['news:write']);

let house: House;
let hidden: { assessmentId: string; taskId: string };
/** Tied to what is hidden and to what is open, to each alone, and to nothing. */
let both: string;
let toHidden: string;
let startOfEvents: string;

const draft = { headline: 'A headline', summary: 'A summary.', format: 'ANALYSIS' };

async function newsOf(assessmentIds: string[], taskIds: string[]): Promise<string> {
  const links = { assessmentIds, taskIds };
  const { newsItem } = await house.does(admin, 'saveNewsDraft', { ...draft, ...links }, 'newsItem { id }');
  await house.does(admin, 'publishNews', { newsItemId: newsItem.id });
  return newsItem.id;
}

beforeAll(async () => {
  house = await House.open();
  hidden = await makeHidden(house);
  startOfEvents = (await house.data(null, '{ newsLogHead }')).newsLogHead;
  both = await newsOf([hidden.assessmentId, open.assessmentId], [open.taskId, hidden.taskId]);
  toHidden = await newsOf([hidden.assessmentId], [hidden.taskId]);
}, 60_000);
afterAll(() => house.dispose());

/** The lead and coordinators see the hidden ones; a task without a lead is only the coordinators'. */
const seesTask = (who: Identity | null) => who === admin || who?.subject === 'coordinator';

async function linksOf(
  who: Identity | null,
  id: string,
): Promise<{ assessments: string[]; tasks: string[] }> {
  const { newsItem } = await house.data(
    who,
    'query ($id: ID!) { newsItem(id: $id) { assessments { id } tasks { id } } }',
    { id },
  );
  const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id);
  return { assessments: idsOf(newsItem.assessments), tasks: idsOf(newsItem.tasks) };
}

describe('what an item is tied to', () => {
  it.each(insiders)('is shown whole to $subject', async (who) => {
    const tasks = seesTask(who) ? [open.taskId, hidden.taskId] : [open.taskId];
    expect(await linksOf(who, both)).toEqual({
      assessments: [hidden.assessmentId, open.assessmentId],
      tasks,
    });
  });

  it.each(outsiders.map((who) => ({ name: who?.subject ?? 'nobody in particular', who })))(
    'is left out for $name where it is hidden, its id included',
    async ({ who }) => {
      expect(await linksOf(who, both)).toEqual({ assessments: [open.assessmentId], tasks: [open.taskId] });
      expect(await linksOf(who, toHidden)).toEqual({ assessments: [], tasks: [] });
    },
  );

  it('costs one statement more for a whole list', async () => {
    const { statementLog } = house.room('news').database;
    const { logQuery } = statementLog;
    let sent = 0;
    statementLog.logQuery = (text) => {
      if (text.includes('foreign_record as known')) sent += 1;
    };
    try {
      const { news } = await house.data(
        null,
        '{ news(first: 50) { nodes { assessments { id } tasks { id } } } }',
      );
      expect(news.nodes.length).toBeGreaterThan(3);
      expect(sent).toBe(1);
    } finally {
      statementLog.logQuery = logQuery;
    }
  });
});

describe('by a hidden assessment', () => {
  const news = `query ($ids: [ID!]) { news(filter: { assessmentId: $ids }) { totalCount nodes { id } } }`;
  const events = `query ($ids: [ID!], $after: String) {
    newsEvents(after: $after, filter: { assessmentId: $ids }) { nodes { newsItem { id } } } }`;

  async function foundBy(who: Identity | null, ids: string[]): Promise<unknown> {
    const listed = await house.data(who, news, { ids });
    const told = await house.data(who, events, { ids, after: startOfEvents });
    expect(listed.news.nodes).toHaveLength(listed.news.totalCount);
    const items: string[] = told.newsEvents.nodes.map(({ newsItem }: any) => newsItem.id);
    return { listed: listed.news.nodes.map(({ id }: any) => id).toSorted(), told: items.toSorted() };
  }

  it('its people find news', async () => {
    const expected = [both, toHidden].toSorted();
    for (const who of insiders) {
      expect(await foundBy(who, [hidden.assessmentId])).toEqual({ listed: expected, told: expected });
    }
  });

  it('others find as much as by one that is missing', async () => {
    for (const who of outsiders) {
      const nothing = { listed: [], told: [] };
      expect(await foundBy(who, [hidden.assessmentId])).toEqual(nothing);
      expect(await foundBy(who, [missing.assessmentId])).toEqual(nothing);
      expect(await foundBy(who, [hidden.assessmentId, open.assessmentId])).toEqual(
        await foundBy(who, [open.assessmentId]),
      );
    }
  });

  it('nothing is reached from its side, not even as an entity', async () => {
    const room = house.room('news');
    const reached = async (who: Identity | null, typename: string, id: string) => {
      const fields = typename === 'Assessment' ? '{ totalCount nodes { id } }' : '{ id }';
      const { data, errors } = await graphql({
        schema: room.schema,
        source: `{ _entities(representations: [{ __typename: "${typename}", id: "${id}" }]) {
          ... on ${typename} { news ${fields} } } }`,
        contextValue: room.createContext({ requestId: 'entities', identity: who }),
      });
      expect(errors).toBeUndefined();
      const [{ news: found }] = (data?.['_entities'] ?? [{}]) as [{ news: any }];
      return typename === 'Assessment' ? found.totalCount : found.length;
    };
    for (const who of outsiders) {
      expect(await reached(who, 'Assessment', hidden.assessmentId)).toBe(0);
      expect(await reached(who, 'CoordinationTask', hidden.taskId)).toBe(0);
      expect(await reached(who, 'Assessment', open.assessmentId)).toBeGreaterThan(0);
      expect(await reached(who, 'CoordinationTask', open.taskId)).toBeGreaterThan(0);
    }
    const [, , coordinator] = insiders;
    expect(await reached(coordinator ?? null, 'Assessment', hidden.assessmentId)).toBe(2);
    expect(await reached(coordinator ?? null, 'CoordinationTask', hidden.taskId)).toBe(2);
  });

  it('nobody is told of news live who may not see it then', async () => {
    const { assessmentId } = await makeHidden(house);
    const { newsLogHead } = await house.data(null, '{ newsLogHead }');
    const query = `subscription { newsPublished(after: "${newsLogHead}", filter: { assessmentId: ["${assessmentId}"] }) {
      newsItem { id assessments { id } } } }`;
    const follow = async (who: Identity | null) => openStream(house.seat(who), 'sse', query);
    const [inside, outside] = [
      await follow(person('coordinator', [], { coordinates: [partnership] })),
      await follow(null),
    ];
    const told = ({ results }: { results: any[] }) =>
      results.flatMap(({ data }) => (data?.newsPublished ? [data.newsPublished.newsItem.id] : []));

    const first = await newsOf([assessmentId], []);
    await eventually(() => told(inside).includes(first), 'a coordinator is told');
    await setSensitivity(house, assessmentId, 'PUBLIC');
    const second = await newsOf([assessmentId], []);
    await eventually(() => told(outside).includes(second), 'everybody is told by now');
    expect(told(outside)).toEqual([second]);
    await setSensitivity(house, assessmentId, 'CONFIDENTIAL');
    const third = await newsOf([assessmentId], []);
    await eventually(() => told(inside).includes(third), 'a coordinator is told still');
    await setSensitivity(house, assessmentId, 'PUBLIC');
    const fourth = await newsOf([assessmentId], []);
    await eventually(() => told(outside).includes(fourth), 'everybody is told again');
    expect(told(outside)).toEqual([second, fourth]);
    expect(told(inside)).toEqual([first, second, third, fourth]);
    await Promise.all([inside.close(), outside.close()]);
  });
});

describe('an editor who writes links anew', () => {
  async function rewritten(links: object): Promise<unknown> {
    const all = { assessmentIds: [hidden.assessmentId, open.assessmentId], taskIds: [hidden.taskId] };
    const { newsItem } = await house.does(
      admin,
      'saveNewsDraft',
      { ...draft, ...all },
      'newsItem { id version }',
    );
    const input = { ...draft, ...links, newsItemId: newsItem.id, expectedVersion: newsItem.version };
    await house.does(editor, 'saveNewsDraft', input);
    return linksOf(admin, newsItem.id);
  }

  it('loses nothing that they may not see', async () => {
    const kept = { assessments: [hidden.assessmentId], tasks: [hidden.taskId] };
    expect(await rewritten({ assessmentIds: null, taskIds: null })).toEqual(kept);
    expect(await rewritten({ assessmentIds: [], taskIds: [open.taskId] })).toEqual({
      ...kept,
      tasks: [open.taskId, hidden.taskId],
    });
    expect(await rewritten({})).toEqual({ ...kept, assessments: [hidden.assessmentId, open.assessmentId] });
    expect(await rewritten({ assessmentIds: ['assessment:uz-chilanzar-usga'] })).toEqual({
      ...kept,
      assessments: ['assessment:uz-chilanzar-usga', hidden.assessmentId],
    });
  });

  it('names what is hidden as little as what is missing', async () => {
    const refusals = [];
    for (const { assessmentId, taskId } of [hidden, missing]) {
      const { payload } = await house.change(editor, 'saveNewsDraft', {
        ...draft,
        assessmentIds: [assessmentId],
        taskIds: [taskId],
      });
      refusals.push(
        payload.userErrors.map(({ code, message }: any) => [
          code,
          message.replace(assessmentId, '…').replace(taskId, '…'),
        ]),
      );
    }
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toEqual([
      ['NOT_FOUND', 'There is no assessment ….'],
      ['NOT_FOUND', 'There is no task ….'],
    ]);
  });
});

it('takes an assessment out of sight when it is made confidential, and gives it back', async () => {
  const { assessmentId } = await makeHidden(house);
  await setSensitivity(house, assessmentId, 'PUBLIC');
  const item = await newsOf([assessmentId], []);
  for (const [sensitivity, assessments] of [
    ['PUBLIC', [assessmentId]],
    ['INTERNAL', []],
    ['PUBLIC', [assessmentId]],
  ] as const) {
    await setSensitivity(house, assessmentId, sensitivity);
    expect((await linksOf(null, item)).assessments).toEqual(assessments);
    expect((await linksOf(person('reader', ['assessments:read']), item)).assessments).toEqual([assessmentId]);
  }
});
