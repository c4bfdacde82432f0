import { eventually } from '../support/processes';
import { collectingLog } from './support/log-lines';
import { createSignalling, type Signalling } from './support/signals';
import { take } from './subscription-contract';
import { scope, type StartTransport, type TransportUnderTest } from './transport-contract';

const masked = {
  message: 'Internal error; request id request-0001',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/** What every transport does with events that whoever subscribes may not see. `start` makes one to the given subgraph. */
export function describeHiddenEvents(title: string, start: StartTransport): void {
  describe(title, () => {
    let running: TransportUnderTest;
    let room: Signalling['room'];

    beforeEach(async () => {
      const signalling = createSignalling();
      ({ room } = signalling);
      running = await start(signalling.subgraph, { timeoutMs: 5_000, log: collectingLog().log });
    });

    afterEach(() => running.dispose());

    const followed = async () => {
      const stream = running.transport.subscribe({ query: 'subscription { signal { number } }' }, scope);
      await eventually(() => room().listeners.size === 1, 'it listens');
      return stream;
    };

    it('leaves of such an event no more than its place', async () => {
      const stream = await followed();
      room().event(1, { isHidden: true });
      room().event(2);
      expect(await take(stream, 2)).toEqual([
        { cursor: 'place-1', isLive: true },
        { result: { data: { signal: { number: 2 } } }, cursor: 'place-2' },
      ]);
    });

    it('keeps back the data of an event of which it cannot be found out who may see it', async () => {
      const stream = await followed();
      room().event(1, { isHidden: new Error('connection refused') });
      expect(await take(stream, 1)).toEqual([
        { cursor: 'place-1', result: { data: null, errors: [masked] } },
      ]);
    });
  });
}
