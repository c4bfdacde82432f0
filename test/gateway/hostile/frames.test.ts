import fc from 'fast-check';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { demoCoordinator } from '../../support/demo-coordinator';
import { startTestPlatform, type TestPlatform } from '../../support/platform';
import { eventually } from '../../support/processes';
import { visit, type Pieces } from './frames';
import { heapInUse, heapIsBackTo } from './heap';
import { faultIn } from './judge';
import { visitWith, type Told } from './visit';

const frames = 10_000;
const warmUp = 3_000;
const atOnce = 24;
// What a server may say of a visitor's mistakes; 1011 and 4500 would be its own.
const ofTheVisitor = new Set([1000, 1002, 1003, 1005, 1007, 1009, 4400, 4401, 4403, 4409, 4429]);

let platform: TestPlatform;
const { stackTraceLimit } = Error;
beforeAll(async () => {
  // One line is enough to be found in an answer; writing whole stacks would take longer than all the rest.
  Error.stackTraceLimit = 1;
  platform = await startTestPlatform({
    identify: () => ({ identity: demoCoordinator }),
    environment: { LOG_LEVEL: 'silent', LIMIT_SOCKET_OPERATIONS: '100' },
  });
});
afterAll(async () => {
  Error.stackTraceLimit = stackTraceLimit;
  await platform.dispose();
});

function faultOf({ type, payload }: Told): string | undefined {
  if (type === 'error') return faultIn(payload as readonly GraphQLFormattedError[]);
  if (type === 'next') return faultIn((payload as FormattedExecutionResult).errors ?? []);
  return undefined;
}

/** Sends at least so many frames, and counts what was said to them. */
async function attack(seed: number, atLeast: number): Promise<Record<string, number>> {
  const told: Record<string, number> = { frames: 0 };
  const count = (what: string, by = 1) => {
    told[what] = (told[what] ?? 0) + by;
  };
  // A visit has some twelve frames; more of them than are used cost nothing.
  const left: Pieces[] = fc.sample(visit, { seed, numRuns: Math.ceil(atLeast / 5) });
  const next = async (): Promise<void> => {
    for (let pieces = left.pop(); pieces && (told['frames'] ?? 0) < atLeast; pieces = left.pop()) {
      count('frames', pieces.length);
      const { messages, closed } = await visitWith(platform.http.port, pieces);
      const fault =
        messages.map(faultOf).find((found) => found !== undefined) ??
        (closed === undefined || ofTheVisitor.has(closed) ? undefined : `closed with ${closed}`);
      if (fault !== undefined) {
        left.length = 0;
        throw new Error(
          `${fault}\n--- seed ${seed}, sent\n${pieces
            .map((piece) => piece.toString('base64'))
            .join('\n')
            .slice(0, 5_000)}`,
        );
      }
      if (closed !== undefined) count(`closed ${closed}`);
      for (const { type } of messages) count(type);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return told;
}

async function active(): Promise<string[]> {
  const text = await (await fetch(`${platform.url}/metrics`)).text();
  return [...text.matchAll(/^(?:subscriptions_active|subscription_upstreams)\{.*\} [^0].*$/gm)].map(
    ([line]) => line,
  );
}

it('survives whatever frames come, in whatever order, leaves nothing running, and holds no more memory than before', async () => {
  await attack(1, warmUp);
  await eventually(async () => (await active()).length === 0, 'nothing runs any more');
  const before = await heapInUse();
  const told = await attack(2, frames);
  await eventually(async () => (await active()).length === 0, 'nothing runs any more');
  expect(told['frames']).toBeGreaterThanOrEqual(frames);
  for (const what of [
    'next',
    'error',
    'pong',
    'complete',
    'closed 4400',
    'closed 4409',
    'closed 1002',
    'closed 1009',
  ]) {
    expect([what, told[what]]).toEqual([what, expect.any(Number)]);
  }
  await heapIsBackTo(before, 5 * 1024 * 1024);
  expect((await fetch(`${platform.url}/health/ready`)).status).toBe(200);
}, 300_000);
