import fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import type { LogBus } from '../../../platform/events/log-bus';
import { Follower, kinds } from './follower';
import { LogStage } from './log-stage';

let stage: LogStage;
let bus: LogBus;
beforeAll(async () => {
  stage = await LogStage.open();
  // So little of everything that each way from one state of a subscription to another is gone often.
  bus = await stage.bus({ recent: 4, capacity: 3, markEvery: 30 });
});
afterAll(() => stage.dispose());

const letters = ['a', 'b', 'c'] as const;
const letter = fc.constantFrom(...letters);

const subscriber = fc.record({
  wanted: fc.uniqueArray(letter, { minLength: 1 }),
  /** How many events before the head it begins; from now on. */
  back: fc.option(fc.oneof(fc.nat(2), fc.nat(20))),
  /** Turns of the event loop that it lets pass before it comes, and between two messages. */
  comes: fc.nat(15),
  pauses: fc.array(fc.nat(15), { minLength: 1, maxLength: 5 }),
});
const writer = fc.array(fc.array(letter, { minLength: 1, maxLength: 25, size: 'max' }), { maxLength: 6 });

async function turns(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) await turn();
}

describe('a subscription, however it comes and goes on', () => {
  it('brings each event that it wants once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(subscriber, { minLength: 1, maxLength: 5 }),
        fc.array(writer, { minLength: 1, maxLength: 3 }),
        async (subscribers, writers) => {
          let hasEnded = false;
          let end = '';
          const following = subscribers.map(async ({ wanted, back, comes, pauses }) => {
            await turns(comes);
            const after =
              back === null ? null : await stage.cursorAt(Math.max(0, (await stage.last()) - back));
            const follower = new Follower(bus, kinds(...wanted), after);
            const start = await follower.mark();
            const found: number[] = [];
            for (let count = 0; ; count += 1) {
              const message = await follower.message();
              if (message.kind === 'event') found.push(message.event.sequence);
              if (hasEnded && (message.cursor === end || sequenceOf(message.cursor) >= sequenceOf(end)))
                break;
              await turns(pauses[count % pauses.length] ?? 0);
            }
            await follower.messages.return();
            return { start: sequenceOf(start.cursor), after, wanted, found };
          });
          await Promise.all(
            writers.map(async (batches) => {
              for (const batch of batches) await stage.record(...batch);
            }),
          );
          // So that a mark or an event at the end comes to all.
          end = await stage.record('a', 'b', 'c');
          hasEnded = true;
          const brought = await Promise.all(following);
          const { rows } = await stage.hand.query<{ sequence: number; kind: string }>(
            'select sequence::int, kind from event_log order by sequence',
          );
          for (const { start, after, wanted, found } of brought) {
            if (after !== null) expect(start).toBe(sequenceOf(after));
            const last = found.at(-1) ?? start;
            const expected = rows.filter(
              ({ sequence, kind }) =>
                sequence > start && sequence <= last && (wanted as string[]).includes(kind),
            );
            expect(found).toEqual(expected.map(({ sequence }) => sequence));
            // One of each letter was written last of all.
            expect(last).toBeGreaterThan(sequenceOf(end) - letters.length);
          }
        },
      ),
      { numRuns: 60, interruptAfterTimeLimit: 15_000 },
    );
    expect(bus.lagged).toBeGreaterThan(0);
  });
});

function sequenceOf(cursor: string): number {
  return Number(Buffer.from(cursor, 'base64url').toString('latin1').split(':')[1]);
}
