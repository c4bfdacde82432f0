import { isStale } from '../../../subgraphs/news/news-item/staleness';

describe('a news item', () => {
  const now = new Date('2020-09-30T23:59:59.999Z');
  const tomorrow = new Date('2020-10-01T00:00:00Z');

  it('is not stale while nothing says so', () => {
    expect(isStale({ supersededById: null, staleAfter: null }, now)).toBe(false);
  });

  it('is stale from the day after the one by which its news was due', () => {
    const item = { supersededById: null, staleAfter: '2020-09-30' };
    expect(isStale(item, now)).toBe(false);
    expect(isStale(item, tomorrow)).toBe(true);
  });

  it('is stale as soon as another item took its place', () => {
    expect(isStale({ supersededById: 'news:later', staleAfter: '2999-12-31' }, now)).toBe(true);
  });
});
