import { eventually } from '../../support/processes';
import { draft, editor, openNewsroom, person, texts, type Newsroom } from './newsroom';

const steward = person('steward', ['partners:write', 'news:write']);
const merge = `mutation ($input: MergePartnersInput!) {
  mergePartners(input: $input) { userErrors { message } } }`;
const [kept, merged] = ['partner:uclg', 'partner:efus'];

describe('news of a partner that was merged into another', () => {
  let room: Newsroom;
  let about: { both: any; one: any; unpublished: any };
  let before: string;

  beforeAll(async () => {
    room = await openNewsroom();
    before = (await room.query('{ newsLogHead }')).newsLogHead;
    about = {
      both: await room.writes('publishNews', { ...texts, partnerIds: [merged, 'partner:unodc', kept] }),
      one: await room.writes('publishNews', { ...texts, partnerIds: [merged] }),
      unpublished: await room.writes('saveNewsDraft', { ...draft, partnerIds: [merged] }),
    };
    room.seat(steward);
    await room.query(merge, {
      input: { keepId: kept, mergeId: merged, reason: 'The same one, for this test.' },
    });
    room.seat(editor);
    await eventually(async () => (await room.read(about.one.id)).version === 2, 'the merge has arrived');
  });
  afterAll(() => room.dispose());

  const found = async (filter: object) =>
    (
      await room.query('query ($filter: NewsFilter) { news(filter: $filter) { nodes { id } } }', { filter })
    ).news.nodes.map(({ id }: any) => id);

  it('goes over to the survivor, named once', async () => {
    expect((await room.read(about.both.id)).partners).toEqual([{ id: kept }, { id: 'partner:unodc' }]);
    expect((await room.read(about.one.id)).partners).toEqual([{ id: kept }]);
    expect((await room.read(about.unpublished.id)).partners).toEqual([{ id: kept }]);
  });

  it('is found by either id, and with the survivor', async () => {
    const published = [about.one.id, about.both.id];
    expect(await found({ partnerId: [kept], status: ['PUBLISHED'] })).toEqual(published);
    expect(await found({ partnerId: [merged], status: ['PUBLISHED'] })).toEqual(published);
    const { partner } = await room.query(`{ partner(id: "${merged}") { id news { totalCount } } }`);
    expect(partner).toEqual({ id: kept, news: { totalCount: 3 } });
  });

  it('keeps its events of before, under either id', async () => {
    for (const id of [kept, merged]) {
      const { newsEvents } = await room.query(
        `query ($after: String, $filter: NewsFilter) {
          newsEvents(after: $after, filter: $filter) { nodes { kind newsItem { id } } } }`,
        { after: before, filter: { partnerId: [id] } },
      );
      expect(newsEvents.nodes).toEqual([
        { kind: 'PUBLISHED', newsItem: { id: about.both.id } },
        { kind: 'PUBLISHED', newsItem: { id: about.one.id } },
      ]);
    }
  });

  it('has the change in the log, made by the platform, one event for each item', async () => {
    expect((await room.eventsOf(about.one.id)).at(-1)).toMatchObject({
      kind: 'PARTNER_MERGED',
      version: 2,
      data: { actorSubject: 'system', reason: `${merged} was merged into ${kept}.` },
      attributes: { partnerIds: [kept], status: 'PUBLISHED' },
    });
    await room.logLength();
  });

  it('written later under the old id is stored under the one that the partner has now', async () => {
    const { partners } = await room.writes('publishNews', { ...texts, partnerIds: [merged, kept] });
    expect(partners).toEqual([{ id: kept }]);
  });

  it('that is published while the merge arrives is of the survivor too', async () => {
    room.seat(steward);
    const published = Array.from({ length: 30 }, () =>
      room.writes('publishNews', { ...texts, partnerIds: ['partner:unep'] }),
    );
    const input = { keepId: 'partner:undp', mergeId: 'partner:unep', reason: 'For this test.' };
    const [{ mergePartners }, ...items] = await Promise.all([room.query(merge, { input }), ...published]);
    expect(mergePartners.userErrors).toEqual([]);
    room.seat(editor);
    // Written when the platform knows of the merge, so that all that came before it is settled.
    await eventually(async () => {
      const { partners } = await room.writes('publishNews', { ...texts, partnerIds: ['partner:unep'] });
      return partners[0].id === 'partner:undp';
    }, 'the merge has arrived');
    for (const { id } of items) {
      expect((await room.read(id)).partners).toEqual([{ id: 'partner:undp' }]);
    }
    await room.logLength();
  });
});
