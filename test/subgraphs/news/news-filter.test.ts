import { assert, property, subarray } from 'fast-check';
import { matchesFilter, type FilteredBy } from '../../../subgraphs/news/news-item/news-filter';
import type { NewsFilter } from '../../../subgraphs/news/news-item/news-item.input';
import { visibleStatuses } from '../../../subgraphs/news/access';

const item: FilteredBy = {
  status: 'PUBLISHED',
  format: 'ANALYSIS',
  partnerIds: ['partner:unodc', 'partner:efus'],
  countryIso3: ['UZB'],
  placeIds: ['place:uz-tashkent-chilanzar'],
  assessmentIds: ['assessment:uz-chilanzar-usga'],
  sdgGoals: ['11', '16'],
  languages: ['EN', 'RU'],
  publishedOn: '2026-03-31',
};

const anybody = visibleStatuses(null);
const writer = visibleStatuses({
  subject: 'writer',
  name: 'A writer',
  scopes: new Set(['news:write']),
  claims: {},
});

function matches(filter: NewsFilter, changes: Partial<FilteredBy> = {}, visible = anybody): boolean {
  return matchesFilter(filter, visible, { ...item, ...changes });
}

describe('a news filter on what an event carries', () => {
  it('lets everything through that is visible while it asks for nothing', () => {
    expect(matches({})).toBe(true);
    expect(matches({ partnerId: null, status: null, language: null, publishedSince: null })).toBe(true);
  });

  it.each<[string, NewsFilter, NewsFilter]>([
    ['status', { status: ['CORRECTED', 'PUBLISHED'] }, { status: ['CORRECTED'] }],
    ['format', { format: ['ANALYSIS'] }, { format: ['OTHER'] }],
    ['partner', { partnerId: ['partner:x', 'partner:efus'] }, { partnerId: ['partner:x'] }],
    ['country', { countryIso3: ['UZB', 'KEN'] }, { countryIso3: ['KEN'] }],
    ['place', { placeId: ['place:uz-tashkent-chilanzar'] }, { placeId: ['place:uz-tashkent'] }],
    ['assessment', { assessmentId: ['assessment:uz-chilanzar-usga'] }, { assessmentId: ['assessment:x'] }],
    ['goal', { sdgGoal: ['16'] }, { sdgGoal: ['1', '6'] }],
    ['language', { language: 'RU' }, { language: 'FR' }],
    ['day', { publishedSince: '2026-03-31' }, { publishedSince: '2026-04-01' }],
  ])('judges the %s', (_, met, missed) => {
    expect(matches(met)).toBe(true);
    expect(matches(missed)).toBe(false);
  });

  it('finds nothing by an empty list, as SQL does', () => {
    for (const field of ['status', 'format', 'partnerId', 'countryIso3', 'placeId', 'sdgGoal'] as const) {
      expect(matches({ [field]: [] })).toBe(false);
    }
  });

  it('counts an item without a date as published before any day', () => {
    expect(matches({ publishedSince: '0001-01-01' }, { publishedOn: null })).toBe(false);
  });

  it('asks for all of its parts at once', () => {
    const parts: NewsFilter[] = [
      { format: ['ANALYSIS'] },
      { partnerId: ['partner:x'] },
      { countryIso3: ['UZB'] },
      { language: 'FR' },
      { publishedSince: '2026-01-01' },
    ];
    assert(
      property(subarray(parts), (chosen) => {
        const filter: NewsFilter = Object.assign({}, ...chosen);
        expect(matches(filter)).toBe(chosen.every((part) => matches(part)));
      }),
    );
  });

  it('leaves the words to the database', () => {
    expect(matches({ text: 'a word that is nowhere' })).toBe(true);
  });
});

describe('who sees news', () => {
  it('shows drafts and withdrawn items to writers only, also where a filter asks for them', () => {
    for (const status of ['DRAFT', 'WITHDRAWN'] as const) {
      expect(matches({}, { status })).toBe(false);
      expect(matches({ status: [status] }, { status })).toBe(false);
      expect(matches({ status: [status] }, { status }, writer)).toBe(true);
    }
  });

  it('shows what is published, and what is corrected, to everybody', () => {
    expect(anybody).toEqual(['PUBLISHED', 'CORRECTED']);
  });
});
