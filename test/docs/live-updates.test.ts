import { readFileSync } from 'node:fs';
import { errorCodes } from '../../platform/errors';
import { projectFile } from '../../platform/project-files';
import { TaskWriter } from '../live/task-writer';
import { dataOf } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { startTestPlatform, type TestPlatform } from '../support/platform';
import { eventually, useProcesses } from '../support/processes';

const text = readFileSync(projectFile('docs', 'live-updates.md'), 'utf8');

/** The commands for a terminal, as they stand there. */
const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, command = '']) => command);

/** Where nothing is subscribed to, nothing of the kind is refused. */
const codesOfAnswers = new Set(['NOT_FOUND']);

describe('docs/live-updates.md', () => {
  const { start } = useProcesses();
  let platform: TestPlatform;
  let tasks: TaskWriter;
  beforeAll(async () => {
    platform = await startTestPlatform({ identify: () => ({ identity: demoCoordinator }) });
    tasks = new TaskWriter(platform.url, 'docs', { kind: 'OTHER', priority: 'LOW' });
  });
  afterAll(() => platform.dispose());

  async function write(): Promise<void> {
    await tasks.write();
    const input = { headline: 'A headline', summary: 'A summary.' };
    const publish = 'mutation ($input: PublishNewsInput!) { publishNews(input: $input) { newsItem { id } } }';
    await dataOf(platform.url, publish, { input });
  }

  it.each([
    [
      'Server-Sent Events',
      0,
      /^event: next\nid: \S+\ndata: \{"data":\{"taskStatusChanged":\{.*"toStatus":"/m,
    ],
    ['multipart HTTP', 1, /\{"payload":\{"data":\{"newsPublished":\{.*"headline":"A headline"/],
  ])('has a command that streams by %s', async (_, index, pattern) => {
    const command = commands[index]?.replace('http://127.0.0.1:4000', platform.url) ?? '';
    const streaming = start(['sh', '-c', command], {});
    await eventually(async () => {
      await write();
      return pattern.test(streaming.output);
    }, `the command prints ${pattern}`);
    expect(streaming.output).toMatch(pattern);
  });

  it('says what to do at each code with which a subscription can end', () => {
    expect(errorCodes.filter((code) => !text.includes(`\`${code}\``) && !codesOfAnswers.has(code))).toEqual(
      [],
    );
  });
});
