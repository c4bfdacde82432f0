import fc from 'fast-check';
import { demoCoordinator } from '../../support/demo-coordinator';
import { startTestPlatform, type TestPlatform } from '../../support/platform';
import { exchange } from './exchange';
import { heapInUse, heapIsBackTo } from './heap';
import { faultOf } from './judge';
import { brokenTexts } from './operations';
import { hostileRequest, postOf, type HostileRequest } from './requests';

const count = 10_000;
const warmUp = 1_500;
const atOnce = 24;

let platform: TestPlatform;
const { stackTraceLimit } = Error;
beforeAll(async () => {
  // One line is enough to be found in an answer; writing whole stacks would take longer than all the rest.
  Error.stackTraceLimit = 1;
  platform = await startTestPlatform({
    identify: () => ({ identity: demoCoordinator }),
    environment: { LOG_LEVEL: 'silent' },
  });
});
afterAll(async () => {
  Error.stackTraceLimit = stackTraceLimit;
  await platform.dispose();
});

const sampled = (seed: number, numRuns: number) => fc.sample(hostileRequest, { seed, numRuns });

/** By what was answered, how often; throws for an answer that is not as it should be. */
async function attack(requests: readonly HostileRequest[]): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  let left = [...requests];
  const next = async (): Promise<void> => {
    for (let sent = left.pop(); sent; sent = left.pop()) {
      const told = await exchange(platform.http.port, sent);
      const fault = sent.isAnswered && told.status === 0 ? 'no answer' : faultOf(told);
      if (fault !== undefined) {
        left = [];
        throw new Error(
          `${fault}\n--- sent\n${sent.bytes.toString().slice(0, 3_000)}\n--- told\n${told.body.slice(0, 3_000)}`,
        );
      }
      const kind = `${told.status} ${/"code":"(\w+)"/.exec(told.body)?.[1] ?? ''}`.trim();
      answers[kind] = (answers[kind] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return answers;
}

it('answers whatever is sent with a code, tells nothing of its inside, and holds no more memory than before', async () => {
  await attack([...brokenTexts.map((query) => postOf({ query })), ...sampled(1, warmUp)]);
  const before = await heapInUse();
  const answers = await attack(sampled(2, count));
  const total = Object.values(answers).reduce((sum, each) => sum + each, 0);
  expect(total).toBe(count);
  // That all of it came to nothing more than bad requests would test the first door alone.
  for (const kind of [
    '200',
    '200 INVALID',
    '400 BAD_USER_INPUT',
    '400 GRAPHQL_VALIDATION_FAILED',
    '400 QUERY_TOO_DEEP',
    '413 REQUEST_TOO_LARGE',
    '404 NOT_FOUND',
    '431 REQUEST_TOO_LARGE',
  ]) {
    expect([kind, answers[kind] ?? 0]).toEqual([kind, expect.any(Number)]);
    expect(answers[kind]).toBeGreaterThan(3);
  }
  await heapIsBackTo(before, 5 * 1024 * 1024);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((await fetch(`${platform.url}/health/ready`)).status).toBe(200);
}, 300_000);
