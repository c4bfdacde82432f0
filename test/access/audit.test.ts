import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { projectFile } from '../../platform/project-files';
import { schemaOf } from '../../platform/subgraph/start-subgraph';
import { subgraphNames } from '../../schema/subgraph-names';
import { inputOf, inputs, secret } from './every-mutation';
import { admin, House, person } from './house';

/** Every mutation of the API, with the room that makes it. */
const mutations: { name: string; room: string }[] = subgraphNames.flatMap((room) =>
  parse(readFileSync(projectFile('schema', `${room}.graphql`), 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
      ? (definition.fields ?? []).map((field) => ({ name: field.name.value, room }))
      : [],
  ),
);

const trails: Readonly<Record<string, string>> = {
  partners: 'partnersAudit',
  'local-partnerships': 'coordinationAudit',
  assessments: 'assessmentsAudit',
  news: 'newsAudit',
};

/** Signed in, and without any right to write. */
const reader = person('reader', ['coordination:read', 'assessments:read', 'contacts:read']);

const anId = /^[a-z-]+:[\w.:-]+$/;

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.dispose());

it('knows an input for every mutation of the API, and for no other', () => {
  expect(Object.keys(inputs).toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
});

describe.each(mutations)('$name', ({ name, room }) => {
  let input: Record<string, unknown>;
  beforeAll(async () => {
    input = { ...(await inputOf(house, name)), clientMutationId: `audited-${name}` };
  });

  it('by nobody in particular is on record as refused', async () => {
    const { codes, answer } = await house.change(null, name, input);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(await house.entries(room, answer.requestId)).toEqual([
      expect.objectContaining({
        subject: '',
        actorName: 'anonymous',
        action: name,
        outcome: 'REFUSED: FORBIDDEN',
      }),
    ]);
  });

  it('by somebody without the right is on record as refused, with the codes and fields', async () => {
    const { payload, codes, answer } = await house.change(reader, name, input);
    const fields = payload.userErrors.flatMap(({ field }: any) => (field ? [field.join('.')] : []));
    const entries = await house.entries(room, answer.requestId);
    expect(entries).toEqual([
      {
        subject: 'reader',
        actorName: 'Name of reader',
        action: name,
        target: entries[0].target,
        outcome: `REFUSED: ${[...new Set(codes)].join(', ')}`,
        detail: fields.length > 0 ? [...new Set(fields)].join(', ') : null,
      },
    ]);
    const named = Object.entries(input).find(([key]) => key.endsWith('Id') && key !== 'clientMutationId');
    expect(entries[0].target).toBe(named?.[1] ?? null);
  });

  it('that is made is on record, and so is its repetition', async () => {
    const first = await house.change(admin, name, input);
    expect([first.codes, first.answer.errors]).toEqual([[], []]);
    const [entry, ...more] = await house.entries(room, first.answer.requestId);
    expect(more).toEqual([]);
    expect(entry).toEqual({
      subject: 'admin',
      actorName: 'Name of admin',
      action: name,
      target: name === 'recordObservations' ? null : expect.stringMatching(anId),
      outcome: 'ACCEPTED',
      detail: expect.stringMatching(/^[\w.-]+ [a-z-]*event:[\w-]+/i),
    });
    // The change and its entry name each other.
    const ids = [...entry.detail.matchAll(/[a-z-]*event:[\w-]+/gi)].map(([id]) => id);
    expect(
      await house.rows(`select id from ${schemaOf(room)}.event_log where id = any($1)`, [ids]),
    ).toHaveLength(ids.length);

    const again = await house.change(admin, name, input);
    expect(again.codes).toEqual([]);
    expect(await house.entries(room, again.answer.requestId)).toEqual([
      { ...entry, outcome: 'REPEATED', detail: null },
    ]);
  });
});

describe('the audit trail', () => {
  it('holds nothing of the texts that clients wrote', async () => {
    for (const room of subgraphNames) {
      const table = `${schemaOf(room)}.audit_entry`;
      const [{ count }] = await house.rows(`select count(*)::integer from ${table}`);
      expect(count).toBeGreaterThan(10);
      expect(
        await house.rows(`select * from ${table} as entry where entry::text like $1`, [`%${secret}%`]),
      ).toEqual([]);
    }
  });

  it.each(Object.entries(trails))(
    'of %s is read by administrators, newest first and page by page',
    async (room, field) => {
      const text = `query ($after: String) { ${field}(first: 7, after: $after) {
      nodes { id at subject actorName action target outcome requestId detail } pageInfo { hasNextPage endCursor } } }`;
      const found: any[] = [];
      let after: string | null = null;
      for (;;) {
        const { [field]: page } = await house.data(admin, text, { after });
        found.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      const rows = await house.rows(`select id from ${schemaOf(room)}.audit_entry order by at desc, id desc`);
      expect(found.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    },
  );

  it('is empty to everybody else', async () => {
    const everything = person('everything', [
      'coordination:read',
      'coordination:write',
      'assessments:read',
      'assessments:write',
      'partnerships:write',
      'partners:write',
      'contacts:read',
      'news:write',
    ]);
    for (const who of [null, reader, everything]) {
      for (const field of Object.values(trails)) {
        const { [field]: trail } = await house.data(
          who,
          `{ ${field} { edges { cursor } nodes { id } pageInfo { hasNextPage endCursor } } }`,
        );
        expect(trail).toEqual({ edges: [], nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
      }
    }
  });

  it('names every field that a check of the input refused, and nothing of what stood in it', async () => {
    const { codes, answer } = await house.change(admin, 'publishNews', {
      headline: `${secret}\u0007`,
      summary: ' ',
      sourceUrl: 'ftp://example.org',
    });
    expect(new Set(codes)).toEqual(new Set(['INVALID']));
    const [entry] = await house.entries('news', answer.requestId);
    expect(entry).toMatchObject({ outcome: 'REFUSED: INVALID', subject: 'admin' });
    expect(entry.detail.split(', ').toSorted()).toEqual([
      'input.headline',
      'input.sourceUrl',
      'input.summary',
    ]);
  });

  it('takes no target that is no id', async () => {
    for (const newsItemId of ['x'.repeat(5_000), `<b>${secret}</b>`, 'two words', '']) {
      const { codes, answer } = await house.change(admin, 'translateNews', {
        ...(await inputOf(house, 'translateNews')),
        newsItemId,
      });
      expect(codes).toEqual(['NOT_FOUND']);
      const [entry] = await house.entries('news', answer.requestId);
      expect(entry).toMatchObject({ target: null, outcome: 'REFUSED: NOT_FOUND' });
    }
  });
});
