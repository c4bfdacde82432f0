import { setTimeout as after } from 'node:timers/promises';
import type { Child } from './child';
import { startChild } from './child';
import { now } from './clock';
import { Counters } from './counters';
import { median, print, printTable, spread } from './figures';
import type { FleetCalls } from './fleet';
import type { PlainServerCalls } from './plain-servers';
import type { PlatformCalls } from './platform';
import type { TaskMover } from './task-mover';

export interface DeliveryPart {
  readonly port: number;
  readonly subscribers: number;
  readonly events: number;
  readonly platform: Child<PlatformCalls>;
  readonly fleet: Child<FleetCalls>;
  readonly mover: TaskMover;
}

const warmUp = 5; // events
const pace = 1_000; // milliseconds from one event to the next
const counted = [
  'subscription_upstreams',
  'subscription_events_received_total',
  'subscription_events_serialised_total',
  'subgraph_requests_total{subgraph="local-partnerships"',
  'subgraph_requests_total{subgraph="partners"',
  'subscription_events_sent_total',
] as const;

/** How long an event takes to the last subscriber, beside a server that writes one frame to as many sockets. */
export async function measureDelivery(part: DeliveryPart): Promise<void> {
  const { port, subscribers, events, platform, fleet, mover } = part;
  const url = `http://127.0.0.1:${port}`;
  const bare = startChild<PlainServerCalls>('plain-servers');
  try {
    const barePort = await bare.call('startBare');
    await fleet.call('join', { group: 'bare', port: barePort, count: subscribers });
    await platform.call('passages');
    const ours: number[] = [];
    const theirs: number[] = [];
    const oursWritten: number[] = [];
    const theirsWritten: number[] = [];
    const total: number[] = [];
    let payload = '';
    let before = await Counters.read(url);
    for (let event = -warmUp; event < events; event += 1) {
      const begun = now();
      if (event === 0) before = await Counters.read(url);
      const asked = now();
      await mover.write();
      const arrived = await fleet.call('arrived', { group: 'gateway', events: subscribers });
      const [passage] = await platform.call('passages');
      if (!passage) throw new Error('The event was not seen in the gateway.');
      payload = arrived.sample;
      await after(100); // what the change leaves to be done is not the others' burden
      const broadcast = await bare.call('broadcast', { payload });
      const reached = await fleet.call('arrived', { group: 'bare', events: subscribers });
      if (event >= 0) {
        ours.push(arrived.last - passage.executed);
        oursWritten.push(passage.written - passage.executed);
        total.push(arrived.last - asked);
        theirs.push(reached.last - broadcast.begun);
        theirsWritten.push(broadcast.written - broadcast.begun);
      }
      await after(Math.max(0, pace - (now() - begun)));
    }
    const since = await Counters.read(url);
    print(`One event to ${subscribers} subscribers, ${events} events, one a second (ms, medians)`);
    printTable([
      ['', 'gateway', 'bare ws', 'ratio'],
      ['last delivery', spread(ours), spread(theirs), (median(ours) / median(theirs)).toFixed(2)],
      [
        'written by the server',
        spread(oursWritten),
        spread(theirsWritten),
        (median(oursWritten) / median(theirsWritten)).toFixed(2),
      ],
      ['from the mutation to the last', spread(total), '', ''],
    ]);
    print(`A message has ${Buffer.byteLength(payload)} bytes: ${payload.slice(0, 100)}…`);
    print(`For these ${events} events:`);
    printTable([
      ['', 'count', 'each'],
      ...counted.map((name) => {
        const count = since.sum(name) - (name === 'subscription_upstreams' ? 0 : before.sum(name));
        return [name, String(count), name === 'subscription_upstreams' ? '' : (count / events).toFixed(1)];
      }),
    ]);
    print();
    await fleet.call('leave', { group: 'bare' });
  } finally {
    await bare.dispose();
  }
}
