import type { RunningSubgraph } from '../../platform/subgraph/start-subgraph';
import { editor, openNewsroom, texts, type Newsroom } from '../writing/news/newsroom';
import { Subscriber } from './subscriber';

let newsroom: Newsroom;
let room: RunningSubgraph;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const found = newsroom.platform.subgraphs.find(({ name }) => name === 'news');
  if (!found) throw new Error('the platform runs without news');
  room = found;
});
afterAll(() => newsroom.dispose());

const published = (args = '') =>
  `subscription { newsPublished${args} { cursor kind replayed newsItem { id headline status } } }`;

describe('newsPublished', () => {
  it('tells of what is published, corrected and withdrawn, and not of work on drafts', async () => {
    const subscriber = await Subscriber.open(room, published());
    await newsroom.itemIn('DRAFT');
    const { id } = await newsroom.itemIn('CORRECTED');
    expect(await subscriber.event()).toMatchObject({ kind: 'PUBLISHED', replayed: false, newsItem: { id } });
    expect(await subscriber.event()).toMatchObject({
      kind: 'CORRECTED',
      newsItem: { id, status: 'CORRECTED' },
    });
    const withdrawn = await newsroom.writes('publishNews', texts);
    expect((await subscriber.event()).newsItem.headline).toBe(texts.headline);
    const { id: gone, version } = withdrawn;
    await newsroom.writes('withdrawNews', { newsItemId: gone, expectedVersion: version, reason: 'Not so.' });
    expect(await subscriber.event()).toMatchObject({
      kind: 'WITHDRAWN',
      newsItem: { id: gone, headline: '', status: 'WITHDRAWN' },
    });
    subscriber.leave();
  });

  it('tells readers nothing of what was withdrawn since but the withdrawal, and editors all', async () => {
    const { newsLogHead } = await newsroom.query('{ newsLogHead }');
    const { id: gone } = await newsroom.itemIn('WITHDRAWN');
    const { id: kept } = await newsroom.writes('publishNews', texts);
    const told = async (subscriber: Subscriber, count: number): Promise<string[]> => {
      const found: string[] = [];
      while (found.length < count) {
        const { kind, newsItem } = await subscriber.event();
        found.push(`${kind} ${newsItem.id}`);
      }
      subscriber.leave();
      return found;
    };
    const all = [`PUBLISHED ${gone}`, `WITHDRAWN ${gone}`, `PUBLISHED ${kept}`];
    const query = published(`(after: "${newsLogHead}")`);
    expect(await told(Subscriber.of(room, query), 2)).toEqual(all.slice(1));
    expect(await told(Subscriber.of(room, query, editor), 3)).toEqual(all);
    const named = published(`(after: "${newsLogHead}", filter: { status: [PUBLISHED] })`);
    expect(await told(Subscriber.of(room, named), 1)).toEqual([`PUBLISHED ${kept}`]);
  });

  it('keeps its place where an event may not be told', async () => {
    const { newsLogHead } = await newsroom.query('{ newsLogHead }');
    await newsroom.itemIn('WITHDRAWN');
    const { stream } = Subscriber.of(room, published(`(after: "${newsLogHead}")`));
    expect(await stream.next()).toEqual({ done: false, value: { cursor: newsLogHead, isLive: false } });
    const { value: mark } = await stream.next();
    expect(mark).toEqual({ cursor: expect.any(String), isLive: false });
    const behind = Subscriber.of(room, published(`(after: "${mark?.cursor}")`));
    expect((await behind.event()).kind).toBe('WITHDRAWN');
    behind.leave();
    await stream.return();
  });

  it('refuses words', async () => {
    const error = await Subscriber.refusal(room, published('(filter: { text: "lamp" })'));
    expect(error).toMatchObject({ extensions: { code: 'INVALID', argument: 'filter.text' } });
    expect(error.message).toMatch(/^filter\.text: a subscription cannot search/);
  });
});
