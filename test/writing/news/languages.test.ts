import { colleague, draft, editor, openNewsroom, texts, type Newsroom } from './newsroom';

const russian = { headline: 'Заголовок', summary: 'Кратко.' };
const spanish = { headline: 'Un titular', summary: 'Un resumen.' };

const inLanguages = `query ($id: ID!) { newsItem(id: $id) { languages version
  en: headline es: headline(lang: ES) ru: headline(lang: RU) zh: headline(lang: ZH) none: headline(lang: null)
  bodyEn: body bodyRu: body(lang: RU) } }`;

describe('a news item in several languages', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.dispose());
  beforeEach(() => room.seat(editor));

  const read = async (id: string) => (await room.query(inLanguages, { id })).newsItem;

  it('is translated, and falls back to English', async () => {
    const { id } = await room.writes('publishNews', texts);
    const translated = await room.writes('translateNews', { newsItemId: id, language: 'ES', ...spanish });
    expect(translated).toMatchObject({ ...texts, languages: ['EN', 'ES'], status: 'PUBLISHED', version: 2 });
    const { en, es, ru } = await read(id);
    expect([en, es, ru]).toEqual([texts.headline, spanish.headline, texts.headline]);
    const { news } = await room.query('{ news(filter: { language: ES, text: "titular" }) { nodes { id } } }');
    expect(news.nodes).toEqual([{ id }]);
    expect((await room.eventsOf(id)).at(-1)).toMatchObject({
      kind: 'TRANSLATED',
      version: 2,
      data: { language: 'ES', fromStatus: 'PUBLISHED', toStatus: 'PUBLISHED' },
      attributes: { languages: ['EN', 'ES'] },
    });
  });

  it('written in another language than English stands in that one until it is translated into English', async () => {
    const { id, languages } = await room.writes('publishNews', { ...russian, language: 'RU' });
    expect(languages).toEqual(['RU']);
    expect(await read(id)).toMatchObject({
      en: russian.headline,
      ru: russian.headline,
      zh: russian.headline,
      none: russian.headline,
    });
    await room.writes('translateNews', { newsItemId: id, language: 'EN', ...texts });
    expect(await read(id)).toMatchObject({
      languages: ['RU', 'EN'],
      en: texts.headline,
      ru: russian.headline,
      zh: texts.headline,
      none: texts.headline,
    });
  });

  it('is translated anew as a whole', async () => {
    const { id } = await room.writes('publishNews', texts);
    const input = { newsItemId: id, language: 'RU' };
    await room.writes('translateNews', { ...input, ...russian, body: 'Тело.' });
    expect((await read(id)).bodyRu).toBe('Тело.');
    await room.writes('translateNews', { ...input, headline: 'Другой', summary: 'Иначе.' });
    expect(await read(id)).toMatchObject({ ru: 'Другой', bodyRu: null });
  });

  it('is not translated into its own language, nor by texts that hold nothing', async () => {
    const { id } = await room.writes('publishNews', texts);
    const { codes } = await room.refused('translateNews', {
      newsItemId: id,
      language: 'EN',
      headline: '',
      summary: 'x'.repeat(10_001),
    });
    expect(codes.toSorted()).toEqual([
      'INVALID at input.headline',
      'INVALID at input.language',
      'INVALID at input.summary',
    ]);
  });

  it('is not translated once it is withdrawn, nor where it never was, nor by anybody', async () => {
    const { id } = await room.itemIn('WITHDRAWN');
    const input = { ...spanish, language: 'ES' };
    expect((await room.refused('translateNews', { ...input, newsItemId: id })).codes).toEqual([
      'ILLEGAL_TRANSITION at input.newsItemId',
    ]);
    expect((await room.refused('translateNews', { ...input, newsItemId: 'news:none' })).codes).toEqual([
      'NOT_FOUND at input.newsItemId',
    ]);
    room.seat(colleague);
    expect((await room.refused('translateNews', { ...input, newsItemId: id })).codes).toEqual([
      'FORBIDDEN at none',
    ]);
  });

  it('loses the translations of what is corrected, and of nothing else; the log keeps them', async () => {
    const { id } = await room.writes('publishNews', texts);
    await room.writes('translateNews', { newsItemId: id, language: 'ES', ...spanish });
    const corrected = await room.writes('correctNews', {
      newsItemId: id,
      expectedVersion: 2,
      headline: 'A right headline',
      summary: texts.summary,
      correction: 'The headline was wrong.',
    });
    expect(corrected).toMatchObject({ headline: 'A right headline', summary: texts.summary });
    expect((await read(id)).es).toBe('A right headline');
    const { newsItem } = await room.query(
      'query ($id: ID!) { newsItem(id: $id) { summary(lang: ES) languages } }',
      { id },
    );
    expect(newsItem).toEqual({ summary: spanish.summary, languages: ['EN', 'ES'] });
    expect((await room.eventsOf(id)).at(-1)?.data.replaced).toEqual([
      { field: 'headline', language: 'EN', text: texts.headline },
      { field: 'headline', language: 'ES', text: spanish.headline },
    ]);
  });

  describe('while it is a draft', () => {
    it('may change its language, whose translation then is the text itself', async () => {
      const { id } = await room.writes('saveNewsDraft', { ...draft, body: 'A body.' });
      await room.writes('translateNews', { newsItemId: id, language: 'RU', ...russian, body: 'Тело.' });
      await room.writes('saveNewsDraft', {
        ...draft,
        ...russian,
        language: 'RU',
        newsItemId: id,
        expectedVersion: 2,
      });
      expect(await read(id)).toMatchObject({
        languages: ['RU'],
        en: russian.headline,
        ru: russian.headline,
        bodyEn: null,
        bodyRu: null,
      });
    });

    it('takes texts in its own language only when it is published', async () => {
      const { id } = await room.writes('saveNewsDraft', { ...draft, ...russian, language: 'RU' });
      expect((await room.refused('publishNews', { newsItemId: id, headline: 'English' })).codes).toEqual([
        'INVALID at input.language',
      ]);
      const published = await room.writes('publishNews', {
        newsItemId: id,
        headline: 'Новый',
        language: 'RU',
      });
      expect(published).toMatchObject({ headline: 'Новый', languages: ['RU'], status: 'PUBLISHED' });
    });
  });
});
