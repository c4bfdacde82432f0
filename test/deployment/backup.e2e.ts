import { rmSync } from 'node:fs';
import { RawHttp } from '../gateway/clients/support/raw-http';
import { dataOf, type Seat } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { operation } from '../support/operations';
import { useProcesses, type StartedProcess } from '../support/processes';
import { startTestIssuer, type TestIssuer } from '../support/test-issuer';

jest.setTimeout(120_000);

const { folder, copyOf, start } = useProcesses();
const briefing = operation('CityBriefing');
const taskId = 'task:demo-uz-chi-3';

let issuer: TestIssuer;
let token: string;

beforeAll(async () => {
  issuer = await startTestIssuer();
  token = await issuer.mint(demoCoordinator);
});

afterAll(() => issuer.dispose());

async function run(dataDir: string): Promise<{ platform: StartedProcess; seat: Seat & { url: string } }> {
  const variables = { DATA_DIR: dataDir, PORT: '0', AUTH_ISSUER: issuer.url };
  const platform = start(['node', 'dist/main.js'], variables);
  const [, url = ''] = await platform.says(/^Ready: the API is at (http:\S+)\/graphql \(after/m);
  return { platform, seat: { url, token } };
}

async function end(platform: StartedProcess): Promise<void> {
  platform.signal('SIGTERM');
  expect(await platform.ended).toBe(0);
}

async function say(seat: Seat, comment: string): Promise<void> {
  const mutation = `mutation ($input: CommentOnTaskInput!) { commentOnTask(input: $input) { userErrors { message } } }`;
  const data = await dataOf(seat, mutation, { input: { taskId, comment } });
  expect(data.commentOnTask.userErrors).toEqual([]);
}

function follow({ url }: { readonly url: string }, after: string | null): Promise<RawHttp> {
  const query = `subscription ($after: String) { taskChanged(after: $after) { cursor comment } }`;
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` };
  return RawHttp.post(url, { query, variables: { after } }, headers);
}

/** The events of a stream so far: what was said, and where. */
function heardBy(stream: RawHttp): { readonly comment: string; readonly cursor: string }[] {
  return [...stream.body.matchAll(/^data: (\{"data".*)$/gm)].map(
    ([, text = '']) => JSON.parse(text).data.taskChanged,
  );
}

const query = `{ task(id: "${taskId}") { status history(first: 50) { nodes { comment } } } }`;

/** A folder that was backed up, with what was asked of it then, and cursors of before and of what was lost since. */
interface Backup {
  readonly dataDir: string;
  readonly answers: readonly unknown[];
  readonly cursor: string;
  readonly lostCursor: string;
}

async function answersOf(seat: Seat): Promise<unknown[]> {
  return [await dataOf(seat, briefing), await dataOf(seat, query)];
}

let backup: Backup;

beforeAll(async () => {
  const dataDir = folder();
  const first = await run(dataDir);
  const before = await follow(first.seat, null);
  await before.until('id: '); // it stands
  for (const comment of ['before the backup', 'also before']) {
    await say(first.seat, comment);
    await before.until(comment);
  }
  const answers = await answersOf(first.seat);
  const cursor = heardBy(before)[0]?.cursor ?? '';
  await end(first.platform);
  const copy = copyOf(dataDir);

  const second = await run(dataDir);
  const lost = await follow(second.seat, cursor);
  await say(second.seat, 'lost with the disk');
  await lost.until('lost with the disk');
  const lostCursor = heardBy(lost)[1]?.cursor ?? '';
  await end(second.platform);
  rmSync(dataDir, { recursive: true });
  backup = { dataDir: copy, answers, cursor, lostCursor };
});

it('a copy of the folder of a stopped platform gives the same answers, and its cursors go on', async () => {
  const { seat, platform } = await run(copyOf(backup.dataDir));
  expect(await answersOf(seat)).toEqual(backup.answers);
  const resumed = await follow(seat, backup.cursor);
  await resumed.until('also before');
  await say(seat, 'after the restore');
  await resumed.until('after the restore');
  expect(heardBy(resumed).map(({ comment }) => comment)).toEqual(['also before', 'after the restore']);
  await end(platform);
});

it('with renewed logs no cursor of what was lost is taken for one of now', async () => {
  const dataDir = copyOf(backup.dataDir);
  const renewal = start(['node', 'dist/scripts/renew-logs.js'], { DATA_DIR: dataDir });
  await renewal.says(/^4 logs are renewed/m);
  expect(await renewal.ended).toBe(0);
  const { seat, platform } = await run(dataDir);
  expect(await answersOf(seat)).toEqual(backup.answers);
  await say(seat, 'after the restore'); // has the number of the event that was lost
  for (const cursor of [backup.cursor, backup.lostCursor]) {
    const refused = await follow(seat, cursor);
    await refused.until('CURSOR_EXPIRED');
  }
  await end(platform);
});
