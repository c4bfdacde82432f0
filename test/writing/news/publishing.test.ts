import { admin, colleague, draft, editor, openNewsroom, texts, type Newsroom } from './newsroom';

const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const links = {
  partnerIds: ['partner:un-habitat', 'partner:unodc', 'partner:un-habitat'],
  countryIso3: ['UZB'],
  placeIds: ['place:uz-tashkent-chilanzar'],
  assessmentIds: ['assessment:demo-uz-chilanzar'],
  sdgGoals: ['16', '11'],
};
const linked = {
  partners: [{ id: 'partner:un-habitat' }, { id: 'partner:unodc' }],
  countries: [{ iso3: 'UZB' }],
  places: [{ id: 'place:uz-tashkent-chilanzar' }],
  assessments: [{ id: 'assessment:demo-uz-chilanzar' }],
  sdgGoals: [{ code: '16' }, { code: '11' }],
};

describe('the newsroom', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.dispose());
  beforeEach(() => room.seat(editor));

  describe('publishing a new item', () => {
    it('stores it with all that it is tied to, and shows it to everybody', async () => {
      const published = await room.writes('publishNews', {
        ...texts,
        ...links,
        format: 'ANALYSIS',
        sourceUrl: 'https://www.unodc.org/story',
        publishedOn: '2020-01-31',
      });
      const expected = {
        ...texts,
        ...linked,
        id: expect.stringMatching(/^news:/),
        version: 1,
        status: 'PUBLISHED',
        body: null,
        languages: ['EN'],
        format: 'ANALYSIS',
        sourceUrl: 'https://www.unodc.org/story',
        publishedOn: '2020-01-31',
        isDemo: false,
        isStale: false,
        topics: [],
        localPartnerships: [],
        tasks: [],
        supersededBy: null,
        provenance: [],
      };
      expect(published).toEqual(expected);
      room.seat(null);
      expect(await room.read(published.id)).toEqual(expected);
      const { news, assessment, partner } = await room.query(`{
        news(filter: { partnerId: ["partner:un-habitat"], sdgGoal: ["11"] }) { nodes { id } }
        assessment(id: "assessment:demo-uz-chilanzar") { news { nodes { id } } }
        partner(id: "partner:un-habitat") { news { nodes { id } } } }`);
      expect(news.nodes).toEqual([{ id: published.id }]);
      expect(partner.news.nodes).toEqual([{ id: published.id }]);
      expect(assessment.news.nodes).toContainEqual({ id: published.id });
    });

    it('dates it today, as a press release in English, where nothing else is said', async () => {
      const before = today();
      const { publishedOn, format, languages } = await room.writes('publishNews', {
        ...texts,
        format: null,
        language: null,
        publishedOn: null,
      });
      expect([before, today()]).toContain(publishedOn);
      expect({ format, languages }).toEqual({ format: 'NEWS_AND_PRESS_RELEASE', languages: ['EN'] });
    });

    it('takes a day up to one ahead, for who lives east of UTC', async () => {
      const { publishedOn } = await room.writes('publishNews', { ...texts, publishedOn: inDays(1) });
      expect(publishedOn).toBe(inDays(1));
      expect((await room.refused('publishNews', { ...texts, publishedOn: inDays(3) })).codes).toEqual([
        'INVALID at input.publishedOn',
      ]);
    });

    it('records one event, with who, what and all that filters look at', async () => {
      const length = await room.logLength();
      const { id } = await room.writes('publishNews', { ...texts, ...links });
      expect(await room.logLength()).toBe(length + 1);
      expect(await room.eventsOf(id)).toEqual([
        {
          kind: 'PUBLISHED',
          version: 1,
          data: {
            actorName: 'Name of editor',
            actorSubject: 'editor',
            actorPartnerId: 'partner:demo-agency-a',
            fromStatus: null,
            toStatus: 'PUBLISHED',
            reason: null,
          },
          attributes: expect.objectContaining({
            status: 'PUBLISHED',
            languages: ['EN'],
            partnerIds: ['partner:un-habitat', 'partner:unodc'],
          }),
        },
      ]);
    });

    it('names every fault of an input at once', async () => {
      const { codes } = await room.refused('publishNews', {
        headline: 'Two\nlines',
        summary: ' ',
        sourceUrl: 'javascript:alert(1)',
        publishedOn: '9999-01-01',
      });
      expect(codes.toSorted()).toEqual([
        'INVALID at input.headline',
        'INVALID at input.publishedOn',
        'INVALID at input.sourceUrl',
        'INVALID at input.summary',
      ]);
      expect((await room.refused('publishNews', {})).codes).toEqual([
        'INVALID at input.headline',
        'INVALID at input.summary',
      ]);
    });

    it.each([
      ['too long', 'x'.repeat(301)],
      ['turned round', 'abc\u202Edef'],
      ['with a control character', 'abc\u0007'],
    ])('refuses a headline that is %s', async (_, headline) => {
      expect((await room.refused('publishNews', { ...texts, headline })).codes).toEqual([
        'INVALID at input.headline',
      ]);
    });

    it('takes SQL and HTML as the text that they are', async () => {
      const headline = `'; drop table news_item; -- <script>alert("1")</script>`;
      const { id } = await room.writes('publishNews', { ...texts, headline });
      expect((await room.read(id)).headline).toBe(headline);
    });

    it('refuses what nobody has announced, each at its field', async () => {
      const length = await room.logLength();
      const { codes } = await room.refused('publishNews', {
        ...texts,
        partnerIds: ['partner:unodc', 'partner:nobody'],
        assessmentIds: ['assessment:none'],
        placeIds: ['place:nowhere'],
        countryIso3: ['XXX'],
        sdgGoals: ['99'],
      });
      expect(codes.toSorted()).toEqual([
        'NOT_FOUND at input.assessmentIds',
        'NOT_FOUND at input.countryIso3',
        'NOT_FOUND at input.partnerIds',
        'NOT_FOUND at input.placeIds',
        'NOT_FOUND at input.sdgGoals',
      ]);
      expect(await room.logLength()).toBe(length);
    });

    it('is for those who write news', async () => {
      for (const identity of [null, colleague]) {
        room.seat(identity);
        expect((await room.refused('publishNews', texts)).codes).toEqual(['FORBIDDEN at none']);
      }
      room.seat(admin);
      expect((await room.writes('publishNews', texts)).status).toBe('PUBLISHED');
    });
  });

  describe('a draft', () => {
    it('is saved, saved again and published with all that it holds', async () => {
      const saved = await room.writes('saveNewsDraft', {
        ...draft,
        ...links,
        body: 'A body.',
        topics: ['Demonstration', 'Demonstration'],
        localPartnershipIds: ['local-partnership:uz-chilanzar'],
        taskIds: ['task:demo-uz-chi-1'],
        sourceUrl: 'https://www.unodc.org/draft',
      });
      const content = {
        ...linked,
        body: 'A body.',
        topics: ['Demonstration'],
        localPartnerships: [{ id: 'local-partnership:uz-chilanzar' }],
        tasks: [{ id: 'task:demo-uz-chi-1' }],
        sourceUrl: 'https://www.unodc.org/draft',
        format: 'ANALYSIS',
      };
      expect(saved).toMatchObject({ ...content, status: 'DRAFT', version: 1, publishedOn: null });
      const again = await room.writes('saveNewsDraft', {
        ...draft,
        newsItemId: saved.id,
        expectedVersion: 1,
        headline: 'A better headline',
        sourceUrl: null,
        taskIds: null,
      });
      const rest = { ...content, headline: 'A better headline', sourceUrl: null, tasks: [] };
      expect(again).toMatchObject({ ...rest, status: 'DRAFT', version: 2 });
      const published = await room.writes('publishNews', { newsItemId: saved.id });
      expect(published).toMatchObject({ ...rest, status: 'PUBLISHED', version: 3 });
      expect(published.publishedOn).not.toBeNull();
      expect((await room.eventsOf(saved.id)).map(({ kind, data }) => [kind, data.fromStatus])).toEqual([
        ['DRAFT_SAVED', null],
        ['DRAFT_SAVED', 'DRAFT'],
        ['PUBLISHED', 'DRAFT'],
      ]);
    });

    it('is seen by nobody else, and in no events, not even by those who write', async () => {
      const { newsLogHead } = await room.query('{ newsLogHead }');
      const { id } = await room.writes('saveNewsDraft', { ...draft, headline: 'Confidential zyxw' });
      await room.writes('translateNews', { newsItemId: id, ...texts, language: 'FR' });
      const events = `query ($after: String) { newsEvents(after: $after) { nodes { id } }
        news(filter: { text: "zyxw" }) { totalCount } }`;
      expect((await room.query(events, { after: newsLogHead })).newsEvents.nodes).toEqual([]);
      room.seat(colleague);
      expect(await room.query(events, { after: newsLogHead })).toEqual({
        newsEvents: { nodes: [] },
        news: { totalCount: 0 },
      });
      expect(await room.read(id)).toBeNull();
      expect((await room.refused('publishNews', { newsItemId: id })).codes).toEqual(['FORBIDDEN at none']);
    });

    it('needs the version that was read to be saved again', async () => {
      const { id } = await room.writes('saveNewsDraft', draft);
      expect((await room.refused('saveNewsDraft', { ...draft, newsItemId: id })).codes).toEqual([
        'INVALID at input.expectedVersion',
      ]);
      const { codes, messages } = await room.refused('saveNewsDraft', {
        ...draft,
        newsItemId: id,
        expectedVersion: 7,
      });
      expect(codes).toEqual(['CONFLICT at input.expectedVersion']);
      expect(messages[0]).toContain('version 1, not 7; it was last changed by Name of editor');
    });

    it('that is not there is not found', async () => {
      for (const field of ['saveNewsDraft', 'publishNews']) {
        const input = field === 'publishNews' ? {} : { ...draft, expectedVersion: 1 };
        expect((await room.refused(field, { ...input, newsItemId: 'news:none' })).codes).toEqual([
          'NOT_FOUND at input.newsItemId',
        ]);
      }
    });

    it('is published with what the input says in the place of what it held', async () => {
      const { id } = await room.writes('saveNewsDraft', { ...draft, ...links });
      const published = await room.writes('publishNews', {
        newsItemId: id,
        headline: 'Another',
        format: 'OTHER',
        partnerIds: [],
      });
      expect(published).toMatchObject({ ...linked, headline: 'Another', format: 'OTHER', partners: [] });
    });
  });
});
