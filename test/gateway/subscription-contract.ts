import { CursorExpiredError } from '../../platform/errors';
import { StreamLaggedError, type SubscriptionStream } from '../../platform/subgraph/transport';
import { eventually } from '../support/processes';
import { collectingLog, type LogLine } from './support/log-lines';
import { createSignalling, type Signalling } from './support/signals';
import { scope, type StartTransport, type TransportUnderTest } from './transport-contract';

const internal = {
  message: 'Internal error; request id request-0001',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/** Takes as many messages as that. */
export async function take(stream: SubscriptionStream, count: number): Promise<unknown[]> {
  const messages: unknown[] = [];
  while (messages.length < count) messages.push((await stream.next()).value);
  return messages;
}

/** What every transport does with subscriptions. `start` makes one to the given subgraph. */
export function describeSubscriptions(title: string, start: StartTransport): void {
  describe(title, () => {
    let running: TransportUnderTest;
    let lines: LogLine[];
    let room: Signalling['room'];
    let failContexts: Signalling['failContexts'];

    beforeEach(async () => {
      const collecting = collectingLog();
      lines = collecting.lines;
      const signalling = createSignalling();
      ({ room, failContexts } = signalling);
      running = await start(signalling.subgraph, { timeoutMs: 5_000, log: collecting.log });
    });

    afterEach(() => running.dispose());

    const follow = (query: string, variables?: Record<string, unknown>, operationName?: string) =>
      running.transport.subscribe({ query, variables, operationName }, scope);

    const listeners = (count: number, name?: string) =>
      eventually(() => room(name).listeners.size === count, `${count} listen`);

    /** Follows, and settles when the subgraph listens. */
    const followed = async (query: string, variables?: Record<string, unknown>) => {
      const stream = follow(query, variables);
      await listeners(1);
      return stream;
    };

    const errors = () => lines.filter(({ level }) => level === 50);

    it('begins at once, without being asked for a message', async () => {
      const stream = await followed('subscription { signal { number } }');
      room().event(1);
      expect(await take(stream, 1)).toEqual([
        { result: { data: { signal: { number: 1 } } }, cursor: 'place-1' },
      ]);
    });

    it('brings events and marks in order, each with its place in the log', async () => {
      const stream = await followed('subscription { signal { number } }');
      room().mark(0, false);
      room().event(1);
      room().event(2);
      room().mark(5);
      room().event(6);
      expect(await take(stream, 5)).toEqual([
        { cursor: 'place-0', isLive: false },
        { result: { data: { signal: { number: 1 } } }, cursor: 'place-1' },
        { result: { data: { signal: { number: 2 } } }, cursor: 'place-2' },
        { cursor: 'place-5', isLive: true },
        { result: { data: { signal: { number: 6 } } }, cursor: 'place-6' },
      ]);
    });

    it('brings the values of a source that knows no places', async () => {
      const stream = await followed('subscription { plain }');
      room().push(7);
      expect(await take(stream, 1)).toEqual([{ result: { data: { plain: 7 } } }]);
    });

    it('reads each event in a context of its own, in which the whole event is read', async () => {
      const stream = await followed('subscription { signal { readings again: readings } }');
      room().event(1);
      room().event(2);
      expect(await take(stream, 2)).toMatchObject([
        { result: { data: { signal: { readings: 1, again: 2 } } } },
        { result: { data: { signal: { readings: 1, again: 2 } } } },
      ]);
    });

    it('hands over variables, and leaves out those not given', async () => {
      const query = 'subscription ($room: String) { signal(room: $room) { number } }';
      const [inTheHall, inTheYard] = [follow(query), follow(query, { room: 'yard' })];
      await listeners(1);
      await listeners(1, 'yard');
      room().event(1);
      room('yard').event(2);
      expect(await take(inTheHall, 1)).toMatchObject([{ result: { data: { signal: { number: 1 } } } }]);
      expect(await take(inTheYard, 1)).toMatchObject([{ result: { data: { signal: { number: 2 } } } }]);
    });

    it('runs the named operation', async () => {
      const query = 'subscription One { plain } subscription Two { two: plain }';
      const stream = follow(query, undefined, 'Two');
      await listeners(1);
      room().push(2);
      expect(await take(stream, 1)).toEqual([{ result: { data: { two: 2 } } }]);
    });

    it('gives scalars as they read in JSON, and copies of what the subgraph keeps', async () => {
      const stream = await followed('subscription { signal { moment content } }');
      const content = { nested: { value: 1 } };
      room().event(1, { content });
      const [message] = await take(stream, 1);
      expect(message).toMatchObject({
        result: { data: { signal: { moment: '1970-01-01T00:00:00.000Z', content } } },
      });
      (
        message as { result: { data: { signal: { content: typeof content } } } }
      ).result.data.signal.content.nested.value = 2;
      expect(content).toEqual({ nested: { value: 1 } });
    });

    it('tells the faults of an event beside its data, masks the unexpected ones, and goes on', async () => {
      const stream = await followed('subscription { signal { number missing broken } }');
      room().event(1);
      room().event(2);
      const [first, second] = await take(stream, 2);
      expect(first).toEqual({
        cursor: 'place-1',
        result: {
          data: { signal: { number: 1, missing: null, broken: null } },
          errors: [
            {
              message: 'No such thing.',
              path: ['signal', 'missing'],
              locations: [{ line: 1, column: 32 }],
              extensions: { code: 'NOT_FOUND' },
            },
            { ...internal, path: ['signal', 'broken'], locations: [{ line: 1, column: 40 }] },
          ],
        },
      });
      expect(second).toMatchObject({ cursor: 'place-2', result: { data: { signal: { number: 2 } } } });
      const [line] = errors();
      expect(line).toMatchObject({ requestId: 'request-0001', path: ['signal', 'broken'] });
      expect(JSON.stringify(line)).toContain('connect ECONNREFUSED 10.0.0.7:5432');
    });

    it('nulls what holds a null in a non-null place, up to the whole event, and goes on', async () => {
      const stream = await followed('subscription { important { promised } }');
      room().event(1);
      room().event(2);
      expect(await take(stream, 2)).toMatchObject([
        { cursor: 'place-1', result: { data: null, errors: [{ path: ['important', 'promised'] }] } },
        { cursor: 'place-2', result: { data: null } },
      ]);
    });

    it.each([
      ['an unknown field', 'subscription { siren }', 'GRAPHQL_VALIDATION_FAILED'],
      ['what does not parse', 'subscription { signal', 'GRAPHQL_PARSE_FAILED'],
      [
        'variables that do not fit',
        'subscription ($times: Int!) { signal(times: $times) { number } }',
        'BAD_USER_INPUT',
      ],
      ['what its resolver refuses', 'subscription { forbidden { number } }', 'FORBIDDEN'],
      ['a place that is gone', 'subscription { expired(after: "x") { number } }', 'CURSOR_EXPIRED'],
    ])('refuses %s with its code, and ends', async (_what, query, code) => {
      const stream = follow(query, { times: 'two' });
      const [message] = await take(stream, 1);
      expect(message).toMatchObject({ result: { errors: [{ extensions: { code } }] } });
      expect((message as { result: object }).result).not.toHaveProperty('data');
      expect(await stream.next()).toEqual({ done: true, value: undefined });
      expect(await stream.next()).toEqual({ done: true, value: undefined });
      expect(errors()).toEqual([]);
    });

    it('masks a defect that keeps it from beginning, logs it once, and ends', async () => {
      const stream = follow('subscription { defective { number } }');
      expect(await take(stream, 1)).toEqual([
        { result: { errors: [{ ...internal, path: ['defective'], locations: [{ line: 1, column: 16 }] }] } },
      ]);
      expect((await stream.next()).done).toBe(true);
      expect(errors()).toHaveLength(1);
      expect(JSON.stringify(errors())).toContain('relation \\"signal\\" does not exist');
    });

    it.each([
      ['a coded error', new CursorExpiredError('after'), 'CURSOR_EXPIRED', 0],
      ['a defect', new Error('out of memory in bus.c'), 'INTERNAL_SERVER_ERROR', 1],
    ])('ends with the refusal where the source fails later with %s', async (_what, error, code, logged) => {
      const stream = await followed('subscription { signal { number } }');
      room().event(1);
      expect(await take(stream, 1)).toMatchObject([{ cursor: 'place-1' }]);
      room().fail(error);
      const [last] = await take(stream, 1);
      expect(last).toMatchObject({ result: { errors: [{ extensions: { code } }] } });
      expect(JSON.stringify(last)).not.toContain('bus.c');
      expect((await stream.next()).done).toBe(true);
      expect(errors()).toHaveLength(logged);
    });

    it('ends with a masked refusal where an event cannot be read at all, also in the subgraph', async () => {
      const stream = await followed('subscription { signal { number } }');
      failContexts();
      room().event(1);
      expect(await take(stream, 1)).toEqual([{ result: { errors: [internal] } }]);
      expect((await stream.next()).done).toBe(true);
      await listeners(0);
    });

    it('masks what cannot be said in JSON, and ends it in the subgraph', async () => {
      const stream = await followed('subscription { signal { content } }');
      room().event(1, { content: 10n });
      expect(await take(stream, 1)).toMatchObject([{ result: { errors: [internal] } }]);
      expect((await stream.next()).done).toBe(true);
      await listeners(0);
    });

    it('brings what was there before the source ended, and then the end', async () => {
      const stream = await followed('subscription { signal { number } }');
      room().event(1);
      room().end();
      expect(await take(stream, 1)).toMatchObject([{ cursor: 'place-1' }]);
      expect(await stream.next()).toEqual({ done: true, value: undefined });
    });

    it('is left at once, also while all is quiet, and ends in the subgraph', async () => {
      const stream = await followed('subscription { signal { number } }');
      const waiting = stream.next();
      expect(await stream.return()).toEqual({ done: true, value: undefined });
      expect(await waiting).toEqual({ done: true, value: undefined });
      expect(await stream.next()).toEqual({ done: true, value: undefined });
      await listeners(0);
    });

    it('is left before its first message was taken', async () => {
      const stream = await followed('subscription { signal { number } }');
      room().event(1);
      await eventually(() => room().taken === 1, 'the message is there');
      await stream.return();
      expect((await stream.next()).done).toBe(true);
      await listeners(0);
    });

    it('is left before it stood, and leaves nothing behind', async () => {
      const left = follow('subscription { signal { number } }');
      await left.return();
      expect((await left.next()).done).toBe(true);
      // What was begun later stands: whatever was to come of the first has come.
      follow('subscription { signal(room: "yard") { number } }');
      await listeners(1, 'yard');
      await listeners(0);
    });

    it('keeps streams apart: one is left, the other goes on', async () => {
      const [left, stays] = [
        follow('subscription { signal { number } }'),
        follow('subscription { signal { number } }'),
      ];
      await listeners(2);
      room().event(1);
      expect(await take(left, 1)).toEqual(await take(stays, 1));
      await left.return();
      await listeners(1);
      room().event(2);
      expect(await take(stays, 1)).toMatchObject([{ cursor: 'place-2' }]);
    });

    it('leaves out nothing silently where the messages are not taken', async () => {
      const stream = await followed('subscription { signal { number } }');
      for (let number = 1; number <= 3_000; number += 1) room().event(number);
      let last = 0;
      const fault = await (async () => {
        while (last < 3_000) {
          const { value } = await stream.next();
          last += 1;
          expect(value).toMatchObject({ cursor: `place-${last}` });
        }
      })().catch((error: unknown) => error);
      if (fault !== undefined) {
        expect(fault).toBeInstanceOf(StreamLaggedError);
        await listeners(0);
      }
    });
  });
}
