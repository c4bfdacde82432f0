import { colleague, editor, openNewsroom, texts, type Newsroom } from './newsroom';

const eventsAfter = `query ($after: String, $filter: NewsFilter) { newsEvents(after: $after, filter: $filter) { nodes {
  kind actorName newsItem { id status version headline ru: headline(lang: RU) summary body languages sourceUrl topics
    partners { id } provenance { title } supersededBy { id } } } } }`;

describe('a published item', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.dispose());
  beforeEach(() => room.seat(editor));

  const head = async (): Promise<string> => (await room.query('{ newsLogHead }')).newsLogHead;
  const eventsSince = async (after: string, filter = {}) =>
    (await room.query(eventsAfter, { after, filter })).newsEvents.nodes;

  it('is corrected, and says in the log what was', async () => {
    const { id } = await room.writes('publishNews', texts);
    const corrected = await room.writes('correctNews', {
      newsItemId: id,
      expectedVersion: 1,
      body: 'A body.',
      correction: 'The body was missing.',
    });
    expect(corrected).toMatchObject({ ...texts, body: 'A body.', status: 'CORRECTED', version: 2 });
    const again = await room.writes('correctNews', {
      newsItemId: id,
      expectedVersion: 2,
      summary: 'Another summary.',
      correction: 'The summary was old.',
    });
    expect(again).toMatchObject({ summary: 'Another summary.', status: 'CORRECTED', version: 3 });
    expect((await room.eventsOf(id)).slice(1)).toMatchObject([
      {
        kind: 'CORRECTED',
        version: 2,
        data: {
          reason: 'The body was missing.',
          fromStatus: 'PUBLISHED',
          toStatus: 'CORRECTED',
          replaced: [],
        },
        attributes: { status: 'CORRECTED' },
      },
      {
        kind: 'CORRECTED',
        version: 3,
        data: {
          fromStatus: 'CORRECTED',
          replaced: [{ field: 'summary', language: 'EN', text: texts.summary }],
        },
      },
    ]);
    room.seat(null);
    expect(await room.read(id)).toMatchObject({ status: 'CORRECTED' });
  });

  it('is not corrected without a word of what was wrong', async () => {
    const { id } = await room.writes('publishNews', texts);
    const { codes } = await room.refused('correctNews', {
      newsItemId: id,
      expectedVersion: 1,
      headline: '\u202E',
      correction: '  ',
    });
    expect(codes).toEqual(['INVALID at input.headline', 'INVALID at input.correction']);
    expect(await room.read(id)).toMatchObject({ status: 'PUBLISHED', version: 1 });
  });

  it('is withdrawn for a reason, in favour of another one', async () => {
    const { id } = await room.writes('publishNews', texts);
    const { id: successor } = await room.writes('publishNews', texts);
    const withdrawn = await room.writes('withdrawNews', {
      newsItemId: id,
      expectedVersion: 1,
      reason: 'It was not so.',
      supersededById: successor,
    });
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', version: 2, isStale: true });
    expect(withdrawn.supersededBy).toEqual({ id: successor });
    expect((await room.eventsOf(id)).at(-1)).toMatchObject({
      kind: 'WITHDRAWN',
      data: { reason: 'It was not so.', fromStatus: 'PUBLISHED', toStatus: 'WITHDRAWN' },
    });
    room.seat(null);
    expect(await room.read(id)).toBeNull();
  });

  it('is not withdrawn in favour of itself, of nothing, of a draft or of what was withdrawn', async () => {
    const { id } = await room.writes('publishNews', texts);
    const draft = await room.itemIn('DRAFT');
    const withdrawn = await room.itemIn('WITHDRAWN');
    const refusal = async (supersededById: string) =>
      (
        await room.refused('withdrawNews', {
          newsItemId: id,
          expectedVersion: 1,
          reason: 'Why not.',
          supersededById,
        })
      ).codes;
    expect(await refusal(id)).toEqual(['INVALID at input.supersededById']);
    expect(await refusal(draft.id)).toEqual(['INVALID at input.supersededById']);
    expect(await refusal(withdrawn.id)).toEqual(['INVALID at input.supersededById']);
    expect(await refusal('news:none')).toEqual(['NOT_FOUND at input.supersededById']);
    const blank = { newsItemId: id, expectedVersion: 1, reason: '\n' };
    expect((await room.refused('withdrawNews', blank)).codes).toEqual(['INVALID at input.reason']);
  });

  it.each(['correctNews', 'withdrawNews'])('is not changed by %s when it is not there', async (field) => {
    const input = { newsItemId: 'news:none', expectedVersion: 1, reason: 'A word.', correction: 'A word.' };
    const { reason, correction, ...rest } = input;
    const { codes } = await room.refused(
      field,
      field === 'correctNews' ? { ...rest, correction } : { ...rest, reason },
    );
    expect(codes).toEqual(['NOT_FOUND at input.newsItemId']);
  });

  it('tells a reader that it was withdrawn, and shows nothing more of itself', async () => {
    const after = await head();
    const item = await room.writes('publishNews', {
      ...texts,
      partnerIds: ['partner:unodc'],
      sourceUrl: 'https://www.unodc.org/',
    });
    await room.writes('translateNews', {
      newsItemId: item.id,
      ...texts,
      headline: 'Заголовок',
      language: 'RU',
    });
    const { id: successor } = await room.itemIn('PUBLISHED');
    await room.writes('withdrawNews', {
      newsItemId: item.id,
      expectedVersion: 2,
      reason: 'Not so.',
      supersededById: successor,
    });
    const writers = await eventsSince(after);
    expect(writers.map(({ kind }: any) => kind)).toEqual([
      'PUBLISHED',
      'TRANSLATED',
      'PUBLISHED',
      'WITHDRAWN',
    ]);
    expect(writers.at(-1).newsItem).toMatchObject({ ru: 'Заголовок', ...texts });

    for (const identity of [null, colleague]) {
      room.seat(identity);
      const seen = await eventsSince(after, { partnerId: ['partner:unodc'] });
      expect(seen).toEqual([
        {
          kind: 'WITHDRAWN',
          actorName: 'Name of editor',
          newsItem: {
            id: item.id,
            status: 'WITHDRAWN',
            version: 3,
            headline: '',
            ru: '',
            summary: '',
            body: null,
            languages: [],
            sourceUrl: null,
            topics: [],
            partners: [],
            provenance: [],
            supersededBy: { id: successor },
          },
        },
      ]);
      // Neither by its status nor by its words: those are for who writes.
      expect(await eventsSince(after, { status: ['WITHDRAWN'] })).toEqual([]);
      expect(await eventsSince(after, { partnerId: ['partner:unodc'], text: 'headline' })).toEqual([]);
      const { news } = await room.query(
        '{ news(filter: { status: [WITHDRAWN, DRAFT] }) { totalCount nodes { id } } }',
      );
      expect(news).toEqual({ totalCount: 0, nodes: [] });
      expect(await room.read(item.id)).toBeNull();
    }
  });
});
