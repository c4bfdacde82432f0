import type { NewsStatus } from '../../../subgraphs/news/news-item/news-item.enums';
import { newsTransitions } from '../../../subgraphs/news/news-item/news-machine';
import { admin, colleague, draft, editor, openNewsroom, type Newsroom } from './newsroom';

const statuses: NewsStatus[] = ['DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN'];
const writers = [editor, admin];
const others = [colleague, null];

function legalFrom(status: NewsStatus): NewsStatus[] {
  return newsTransitions.filter((edge) => edge.from === status).map((edge) => edge.to);
}

const steps = statuses.flatMap((from) => statuses.map((to) => ({ from, to })));
// Saving a draft again is no transition, and always possible.
const isPossible = ({ from, to }: (typeof steps)[number]) =>
  legalFrom(from).includes(to) || (from === 'DRAFT' && to === 'DRAFT');

/** The mutation that brings an item into a status. */
function stepTo(to: NewsStatus, { id, version }: any): [string, Record<string, unknown>] {
  const at = { newsItemId: id, expectedVersion: version };
  switch (to) {
    case 'DRAFT':
      return ['saveNewsDraft', { ...draft, ...at }];
    case 'PUBLISHED':
      return ['publishNews', { newsItemId: id }];
    case 'CORRECTED':
      return ['correctNews', { ...at, correction: 'A word.' }];
    case 'WITHDRAWN':
      return ['withdrawNews', { ...at, reason: 'A word.' }];
  }
}

describe('the status machine of news', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.dispose());
  beforeEach(() => room.seat(editor));

  it.each(steps.filter(isPossible))('goes from $from to $to, for those who write', async ({ from, to }) => {
    for (const writer of writers) {
      room.seat(writer);
      const item = await room.itemIn(from);
      const length = await room.logLength();
      const after = await room.writes(...stepTo(to, item));
      expect(after).toMatchObject({ id: item.id, status: to, version: item.version + 1 });
      expect(await room.logLength()).toBe(length + 1);
    }
  });

  it.each(steps.filter((step) => !isPossible(step)))(
    'does not go from $from to $to, and says where it goes',
    async ({ from, to }) => {
      for (const writer of writers) {
        room.seat(writer);
        const item = await room.itemIn(from);
        const length = await room.logLength();
        const { codes, messages } = await room.refused(...stepTo(to, item));
        expect(codes).toEqual(['ILLEGAL_TRANSITION at input.newsItemId']);
        expect(messages[0]).toContain(legalFrom(from).join(' or ') || 'nothing else any more');
        expect(await room.read(item.id)).toEqual(item);
        expect(await room.logLength()).toBe(length);
      }
    },
  );

  it.each(steps)('lets nobody else take an item from $from to $to', async ({ from, to }) => {
    const item = await room.itemIn(from);
    for (const other of others) {
      room.seat(other);
      expect((await room.refused(...stepTo(to, item))).codes).toEqual(['FORBIDDEN at none']);
    }
    room.seat(editor);
    expect(await room.read(item.id)).toEqual(item);
  });

  it('wants a reason for what a reader has to be told of', () => {
    const withReason = newsTransitions.filter((edge) => edge.requiresReason).map((edge) => edge.to);
    expect(new Set(withReason)).toEqual(new Set(['CORRECTED', 'WITHDRAWN']));
  });
});
