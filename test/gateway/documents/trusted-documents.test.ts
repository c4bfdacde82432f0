import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, print, separateOperations } from 'graphql';
import { projectFile } from '../../../platform/project-files';
import { startTown, type Town } from '../limits/town';
import { codeOf, hashOf, waysIn } from '../limits/ways-in';

const query = '{ place { name } }';
const subscription = 'subscription Built($to: Int!) { built(to: $to) { name } }';
const stranger = '{ place { hall { name } } }';
const apollo = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

let folder: string;
let town: Town;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unodcity-documents-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: unknown): Promise<string> {
  const file = join(folder, 'documents.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const start = async (mode: string): Promise<Town> =>
  startTown({
    TRUSTED_DOCUMENTS: mode,
    TRUSTED_DOCUMENTS_FILE: await fileOf(
      Object.fromEntries([query, subscription].map((text) => [hashOf(text), text])),
    ),
  });

/** Each way by which a client may say which document it means. */
const askedBy = {
  documentId: (text: string) => ({ documentId: hashOf(text) }),
  'documentId with its algorithm': (text: string) => ({ documentId: `sha256:${hashOf(text)}` }),
  'the extension of Apollo': (text: string) => ({ extensions: apollo(text) }),
};

describe.each(['on', 'only'])('with trusted documents %s', (mode) => {
  beforeAll(async () => {
    town = await start(mode);
  });
  afterAll(() => town.dispose());

  describe.each(waysIn)('over $way', ({ ask }) => {
    it.each(Object.entries(askedBy))('a stored query is asked for by %s', async (_way, asked) => {
      expect(await ask(town.url, asked(query))).toMatchObject({ data: { place: { name: 'Nukus' } } });
    });

    it('a stored query is asked for by its text', async () => {
      expect(await ask(town.url, { query })).toMatchObject({ data: { place: { name: 'Nukus' } } });
    });

    it('what is not stored is not found by its hash', async () => {
      for (const asked of Object.values(askedBy)) {
        expect(codeOf(await ask(town.url, asked(stranger)))).toBe('PERSISTED_QUERY_NOT_FOUND');
      }
      for (const documentId of ['', 'x', `md5:${hashOf(query)}`, '__proto__']) {
        expect(codeOf(await ask(town.url, { documentId }))).toBe('PERSISTED_QUERY_NOT_FOUND');
      }
    });
  });

  it.each(waysIn.filter(({ streams }) => streams))(
    'a stored subscription is asked for by its hash over $way',
    async ({ ask }) => {
      const asked = { documentId: hashOf(subscription), variables: { to: 1 } };
      expect(await ask(town.url, asked)).toMatchObject({ data: { built: { name: 'Nukus' } } });
    },
  );
});

describe.each(waysIn)('with trusted documents only, over $way', ({ ask }) => {
  beforeAll(async () => {
    town = await start('only');
  });
  afterAll(() => town.dispose());

  it('nothing else is answered, with a hash or without', async () => {
    expect(codeOf(await ask(town.url, { query: stranger }))).toBe('DOCUMENT_NOT_TRUSTED');
    expect(codeOf(await ask(town.url, { query: `${query} ` }))).toBe('DOCUMENT_NOT_TRUSTED');
    expect(codeOf(await ask(town.url, { query: '{ __schema { types { name } } }' }))).toBe(
      'DOCUMENT_NOT_TRUSTED',
    );
    expect(codeOf(await ask(town.url, { query: stranger, extensions: apollo(stranger) }))).toBe(
      'DOCUMENT_NOT_TRUSTED',
    );
    expect(codeOf(await ask(town.url, { extensions: apollo(stranger) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('a hash does not stand for another text', async () => {
    expect(codeOf(await ask(town.url, { query: stranger, documentId: hashOf(query) }))).toBe('INVALID');
  });
});

describe.each(waysIn)('automatic persisted queries over $way', ({ ask }) => {
  beforeAll(async () => {
    town = await startTown({ PERSISTED_QUERIES_BYTES: '4000' });
  });
  afterAll(() => town.dispose());

  it('are taken once with their text, and then by their hash', async () => {
    const extensions = apollo(stranger);
    expect(codeOf(await ask(town.url, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const data = { place: { hall: { name: null } } };
    expect(await ask(town.url, { query: stranger, extensions })).toMatchObject({ data });
    expect(await ask(town.url, { extensions })).toMatchObject({ data });
  });

  it('are not taken under another hash', async () => {
    expect(codeOf(await ask(town.url, { query: stranger, extensions: apollo(query) }))).toBe('INVALID');
    expect(codeOf(await ask(town.url, { extensions: apollo(query) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('are forgotten when too many have come', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `{ place { name } } # ${index}`);
    for (const text of texts) await ask(town.url, { query: text, extensions: apollo(text) });
    const found = await Promise.all(texts.map((text) => ask(town.url, { extensions: apollo(text) })));
    const known = found.map((answer) => codeOf(answer) === undefined);
    expect(known[0]).toBe(false);
    expect(known.at(-1)).toBe(true);
    expect(known.filter(Boolean).length).toBeLessThan(20);
  });
});

describe('the file', () => {
  it('holds the example operations and those of the dashboard, each by the hash of its text', async () => {
    const documents = JSON.parse(
      await readFile(projectFile('schema', 'trusted-documents.json'), 'utf8'),
    ) as object;
    const operations = separateOperations(
      parse(await readFile(projectFile('schema', 'operations.graphql'), 'utf8')),
    );
    expect(documents).toMatchObject(
      Object.fromEntries(
        Object.values(operations).map((document) => [hashOf(print(document)), print(document)]),
      ),
    );
    expect(Object.keys(documents).length).toBeGreaterThan(Object.keys(operations).length);
    for (const [hash, text] of Object.entries(documents)) expect(hashOf(String(text))).toBe(hash);
  });

  it.each([
    ['no JSON', '{', 'is no JSON object of hashes and documents'],
    ['a list', [query], 'is no JSON object of hashes and documents'],
    ['a hash of another text', { [hashOf(query)]: stranger }, 'is not the hash of its document'],
  ])('keeps the gateway from starting where it is %s', async (_title, content, sentence) => {
    const environment = { TRUSTED_DOCUMENTS: 'on', TRUSTED_DOCUMENTS_FILE: await fileOf(content) };
    await expect(startTown(environment)).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringContaining(sentence),
    });
  });

  it('keeps the gateway from starting where it is missing', async () => {
    const environment = { TRUSTED_DOCUMENTS: 'only', TRUSTED_DOCUMENTS_FILE: join(folder, 'none.json') };
    await expect(startTown(environment)).rejects.toThrow('set TRUSTED_DOCUMENTS_FILE');
  });
});
