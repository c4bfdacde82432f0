import { graphql } from 'graphql';
import { openStream, type LiveStream } from '../operations/live-streams';
import { eventually } from '../support/processes';
import { admin, House } from './house';
import {
  common,
  itemIn,
  lists,
  marks,
  personas,
  readList,
  seesAll,
  statuses,
  visibleTo,
  type Item,
  type Listed,
  type Status,
} from './news-world';

let house: House;
/** What each persona found in each list before there were our items. */
const before = new Map<string, Listed>();
const items = {} as Record<Status, Item>;
let startOfEvents: string;

beforeAll(async () => {
  house = await House.open();
  for (const { name, who } of personas) {
    for (const way of Object.keys(lists)) before.set(`${name} ${way}`, await readList(house, who, way));
  }
  startOfEvents = (await house.data(null, '{ newsLogHead }')).newsLogHead;
  for (const status of statuses) items[status] = await itemIn(house, status);
  // No mutation does this: what takes the place of an item has to be published. The triggers look by the search path.
  await house.rows('set search_path = news, public');
  await house.rows('update news_item set superseded_by_id = $1 where id = $2', [
    items.DRAFT.id,
    items.PUBLISHED.id,
  ]);
  await house.rows('reset search_path');
}, 120_000);
afterAll(() => house.dispose());

const whole = `id status version headline(lang: FR) summary body languages format sourceUrl publishedOn topics isStale
  partners { id } countries { iso3 } places { id } assessments { id } localPartnerships { id } tasks { id }
  sdgGoals { code } supersededBy { id } provenance { title }`;

describe.each(personas)('$name', ({ name, who }) => {
  const visible = visibleTo(who);
  const hidden = statuses.filter((status) => !visible.includes(status));

  it.each(Object.keys(lists))('finds what there is in %s, and counts no more', async (way) => {
    const wanted = visible.filter(
      (status) => !(statuses as readonly string[]).includes(way) || way === status,
    );
    const found = await readList(house, who, way);
    const earlier = before.get(`${name} ${way}`);
    expect(found.ids.filter((id) => !earlier?.ids.includes(id)).toSorted()).toEqual(
      wanted.map((status) => items[status].id).toSorted(),
    );
    if (found.totalCount !== null) expect(found.totalCount).toBe(found.ids.length);
  });

  it('sees an item by its id, or null', async () => {
    for (const status of statuses) {
      const { data, errors } = await house.ask(who, `query ($id: ID!) { newsItem(id: $id) { ${whole} } }`, {
        id: items[status].id,
      });
      expect(errors).toEqual([]);
      if (visible.includes(status)) expect(data.newsItem).toMatchObject({ id: items[status].id, status });
      else expect(data).toEqual({ newsItem: null });
    }
  });

  it('sees it as an entity, or null', async () => {
    const room = house.room('news');
    const representations = statuses.map((status) => ({ __typename: 'NewsItem', id: items[status].id }));
    const { data } = await graphql({
      schema: room.schema,
      source: `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on NewsItem { id headline } } }`,
      variableValues: { representations },
      contextValue: room.createContext({ requestId: 'entities', identity: who }),
    });
    expect(
      ((data?.['_entities'] ?? []) as ({ id: string } | null)[]).map((found) => found?.id ?? null),
    ).toEqual(statuses.map((status) => (visible.includes(status) ? items[status].id : null)));
  });

  it('sees what took the place of an item where they may see that', async () => {
    const { newsItem } = await house.data(
      who,
      'query ($id: ID!) { newsItem(id: $id) { supersededBy { id } } }',
      {
        id: items.PUBLISHED.id,
      },
    );
    expect(newsItem.supersededBy).toEqual(seesAll(who) ? { id: items.DRAFT.id } : null);
  });

  it('is told of what happened to what they see now, and of a withdrawal without its texts', async () => {
    const { data, errors } = await house.ask(
      who,
      `query ($after: String) { newsEvents(after: $after) { nodes { kind newsItem { ${whole} } } } }`,
      { after: startOfEvents },
    );
    expect(errors).toEqual([]);
    const told = data.newsEvents.nodes.map(({ kind, newsItem }: any) => `${kind} ${newsItem.id}`);
    expect(told).toEqual([
      `PUBLISHED ${items.PUBLISHED.id}`,
      `PUBLISHED ${items.CORRECTED.id}`,
      `CORRECTED ${items.CORRECTED.id}`,
      ...(seesAll(who) ? [`PUBLISHED ${items.WITHDRAWN.id}`] : []),
      `WITHDRAWN ${items.WITHDRAWN.id}`,
    ]);
    for (const status of hidden) expect(JSON.stringify(data)).not.toContain(marks[status]);
  });

  it('walks through full pages of events', async () => {
    const text = `query ($after: String) { newsEvents(first: 2, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const sizes: number[] = [];
    let after = startOfEvents;
    for (;;) {
      const { newsEvents } = await house.data(who, text, { after });
      sizes.push(newsEvents.nodes.length);
      if (!newsEvents.pageInfo.hasNextPage) break;
      after = newsEvents.pageInfo.endCursor;
    }
    expect(sizes).toEqual(seesAll(who) ? [2, 2, 1] : [2, 2]);
  });

  it('finds no event by words or statuses of what they may not see', async () => {
    for (const status of statuses) {
      const { newsEvents } = await house.data(
        who,
        `query ($after: String) { newsEvents(after: $after, filter: { text: "${marks[status]}" }) { nodes { id } }
          }`,
        { after: startOfEvents },
      );
      expect(newsEvents.nodes.length > 0).toBe(visible.includes(status) && status !== 'DRAFT');
    }
    const { newsEvents } = await house.data(
      who,
      'query ($after: String) { newsEvents(after: $after, filter: { status: [DRAFT, WITHDRAWN] }) { nodes { kind } } }',
      { after: startOfEvents },
    );
    expect(newsEvents.nodes).toEqual(seesAll(who) ? [{ kind: 'WITHDRAWN' }] : []);
  });

  it('writes news with news:write alone, and is refused alike for what is there and what is not', async () => {
    const answers = [];
    for (const newsItemId of [items.DRAFT.id, items.PUBLISHED.id, 'news:nothing']) {
      const texts = { headline: 'Anything', summary: 'Anything.' };
      const { payload, codes } = await house.change(who, 'publishNews', {
        ...texts,
        newsItemId,
        format: 'OTHER',
        publishedOn: '9999-01-01',
      });
      // The day is refused of whoever may write at all; nothing is changed by asking.
      answers.push(payload.userErrors);
      const allowed =
        newsItemId === 'news:nothing'
          ? 'NOT_FOUND'
          : newsItemId === items.DRAFT.id
            ? 'INVALID'
            : 'ILLEGAL_TRANSITION';
      expect(codes).toEqual([seesAll(who) ? allowed : 'FORBIDDEN']);
    }
    if (!seesAll(who)) expect(new Set(answers.map((errors) => JSON.stringify(errors))).size).toBe(1);
  });

  it('is answered for a hidden item as for one that is missing, with the same statements', async () => {
    const { statementLog } = house.room('news').database;
    const { logQuery } = statementLog;
    const sent: string[] = [];
    statementLog.logQuery = (text) => {
      if (!/inbox|foreign_record/.test(text)) sent.push(text);
    };
    const statementsFor = async (id: string): Promise<string[]> => {
      sent.length = 0;
      await house.data(who, `query ($id: ID!) { newsItem(id: $id) { ${whole} } }`, { id });
      return [...sent];
    };
    try {
      const missing = await statementsFor('news:nothing');
      for (const status of hidden) expect(await statementsFor(items[status].id)).toEqual(missing);
      expect(missing).toHaveLength(1);
    } finally {
      statementLog.logQuery = logQuery;
    }
  });
});

describe('followers of the same news', () => {
  const query = (after: string) =>
    `subscription { newsPublished(after: "${after}") { kind newsItem { ${whole} } } }`;
  const told = (stream: LiveStream) =>
    stream.results.flatMap(({ data }) => (data?.newsPublished ? [data.newsPublished] : []));

  it('are told each what they may see when it is sent', async () => {
    const { newsLogHead } = await house.data(null, '{ newsLogHead }');
    const streams = await Promise.all(
      personas.map(async ({ who }) => ({
        who,
        stream: await openStream(house.seat(who), 'sse', query(newsLogHead)),
      })),
    );
    const first = await itemIn(house, 'CORRECTED', 'Bindweed');
    await itemIn(house, 'DRAFT', 'Toadflax');
    for (const { stream } of streams) {
      await eventually(() => told(stream).length === 2, 'both events have come');
      expect(told(stream).map(({ kind }) => kind)).toEqual(['PUBLISHED', 'CORRECTED']);
    }
    const at = { newsItemId: first.id, expectedVersion: first.version, reason: 'Not so.' };
    await house.does(admin, 'withdrawNews', { ...at, supersededById: items.CORRECTED.id });
    const fence = await itemIn(house, 'PUBLISHED', 'Yarrow');
    for (const { who, stream } of streams) {
      await eventually(() => told(stream).at(-1)?.newsItem.id === fence.id, 'the fence has come');
      const [, , withdrawal, ...rest] = told(stream);
      expect(rest).toHaveLength(1);
      expect(withdrawal).toMatchObject({
        kind: 'WITHDRAWN',
        newsItem: { id: first.id, status: 'WITHDRAWN' },
      });
      if (seesAll(who)) {
        expect(withdrawal.newsItem.headline).toContain('Bindweed');
      } else {
        expect(withdrawal.newsItem).toEqual({
          id: first.id,
          status: 'WITHDRAWN',
          version: first.version + 1,
          headline: '',
          summary: '',
          body: null,
          languages: [],
          format: 'ANALYSIS',
          sourceUrl: null,
          publishedOn: null,
          topics: [],
          isStale: true,
          partners: [],
          countries: [],
          places: [],
          assessments: [],
          localPartnerships: [],
          tasks: [],
          sdgGoals: [],
          supersededBy: { id: items.CORRECTED.id },
          provenance: [],
        });
      }
      expect(JSON.stringify(stream.results)).not.toContain('Toadflax');
    }
    await Promise.all(streams.map(({ stream }) => stream.close()));
  });

  it('are told at a replay what they may see by then', async () => {
    for (const { who } of personas) {
      const stream = await openStream(house.seat(who), 'sse', query(startOfEvents));
      const last = 'Yarrow';
      await eventually(
        () => told(stream).some(({ newsItem }) => newsItem.headline.includes(last)),
        'the replay has come to its end',
      );
      const text = JSON.stringify(stream.results);
      expect(text).toContain(marks.PUBLISHED);
      expect(text.includes(marks.WITHDRAWN)).toBe(seesAll(who));
      expect(text.includes('Bindweed')).toBe(seesAll(who));
      expect(text).not.toContain(marks.DRAFT);
      const ofWithdrawn = told(stream).filter(({ newsItem }) => newsItem.id === items.WITHDRAWN.id);
      expect(ofWithdrawn.map(({ kind }) => kind)).toEqual(
        seesAll(who) ? ['PUBLISHED', 'WITHDRAWN'] : ['WITHDRAWN'],
      );
      expect(text).toContain(common);
      await stream.close();
    }
  });
});
