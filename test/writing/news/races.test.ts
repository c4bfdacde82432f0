import { startTestPlatform } from '../../support/platform';
import { draft, editor, openNewsroom, sendMutation, texts, type Newsroom } from './newsroom';

describe('writing news at the same time, and again', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.dispose());
  beforeEach(() => room.seat(editor));

  it.each([
    ['correctNews', { headline: 'Another', correction: 'A word.' }, 'CONFLICT'],
    ['withdrawNews', { reason: 'A word.' }, 'CONFLICT'],
  ])('lets one of 50 win that %s with one version', async (field, input, code) => {
    const { id } = await room.itemIn('PUBLISHED');
    const length = await room.logLength();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => room.write(field, { ...input, newsItemId: id, expectedVersion: 1 })),
    );
    expect(answers.filter(({ newsItem }) => newsItem !== null)).toHaveLength(1);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map((error: any) => error.code));
    expect(codes).toEqual(Array.from({ length: 49 }, () => code));
    expect(await room.read(id)).toMatchObject({ version: 2 });
    expect(await room.logLength()).toBe(length + 1);
  });

  it('publishes a draft once, however many publish it', async () => {
    const { id } = await room.itemIn('DRAFT');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => room.write('publishNews', { newsItemId: id })),
    );
    expect(answers.filter(({ newsItem }) => newsItem !== null)).toHaveLength(1);
    const kinds = (await room.eventsOf(id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['DRAFT_SAVED', 'PUBLISHED']);
  });

  it('withdraws one of two items that are each to take the place of the other', async () => {
    const [one, other] = [await room.itemIn('PUBLISHED'), await room.itemIn('PUBLISHED')];
    const withdraw = (item: any, successor: any) =>
      room.write('withdrawNews', {
        newsItemId: item.id,
        expectedVersion: 1,
        reason: 'The other one says it.',
        supersededById: successor.id,
      });
    const answers = await Promise.all([withdraw(one, other), withdraw(other, one)]);
    expect(answers.filter(({ newsItem }) => newsItem !== null)).toHaveLength(1);
  });

  it('keeps every translation that arrives at the same time', async () => {
    const { id } = await room.itemIn('PUBLISHED');
    const languages = ['AR', 'ES', 'FR', 'RU', 'ZH'];
    await Promise.all(
      languages.map((language) => room.writes('translateNews', { ...texts, newsItemId: id, language })),
    );
    expect(await room.read(id)).toMatchObject({ languages: ['EN', ...languages], version: 6 });
  });

  it.each([
    ['publishNews', texts],
    ['saveNewsDraft', draft],
  ])('answers the same %s again and writes it once', async (field, input) => {
    const named = { ...input, clientMutationId: `again-${field}` };
    const length = await room.logLength();
    const answers = await Promise.all(Array.from({ length: 10 }, () => room.write(field, named)));
    answers.push(await room.write(field, named));
    const [first] = answers;
    expect(first.newsItem.id).toMatch(/^news:/);
    for (const answer of answers) expect(answer).toEqual(first);
    expect(first.clientMutationId).toBe(`again-${field}`);
    expect(await room.logLength()).toBe(length + 1);
  });

  it('answers the same change of an item again, though its version is another by now', async () => {
    const { id } = await room.itemIn('PUBLISHED');
    const at = { newsItemId: id, expectedVersion: 1 };
    const named = { ...at, correction: 'A word.', clientMutationId: 'corrected' };
    expect((await room.writes('correctNews', named)).version).toBe(2);
    expect((await room.writes('correctNews', named)).version).toBe(2);
    for (const [field, input] of [
      ['correctNews', { ...named, headline: 'Another' }],
      ['withdrawNews', { ...at, reason: 'A word.', clientMutationId: 'corrected' }],
    ] as const) {
      expect((await room.refused(field, input)).codes).toEqual(['DUPLICATE at input.clientMutationId']);
    }
  });

  it('answers the same after a restart, and keeps nothing of a change that was refused', async () => {
    const named = { ...texts, clientMutationId: 'before-the-restart' };
    const { id } = await room.writes('publishNews', named);
    const refused = { headline: '', summary: 'A summary.', clientMutationId: 'tried-again' };
    await room.refused('publishNews', refused);
    const restarted = await startTestPlatform({
      identify: () => ({ identity: editor }),
      databaseUrl: room.platform.databaseUrl,
    });
    try {
      expect((await sendMutation(restarted.url, 'publishNews', named)).newsItem.id).toBe(id);
      const tried = { ...texts, clientMutationId: 'tried-again' };
      expect((await sendMutation(restarted.url, 'publishNews', tried)).userErrors).toEqual([]);
    } finally {
      await restarted.dispose();
    }
  });
});
