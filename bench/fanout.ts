import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres';
import { DisposableStack } from '../platform/lifecycle';
import { operation } from '../test/support/operations';
import { startChild } from './child';
import { whenActive } from './counters';
import { measureDelivery } from './delivery-part';
import { machine, print } from './figures';
import type { FleetCalls } from './fleet';
import { measureFilters } from './filters-part';
import { measureMemory } from './memory-part';
import type { PlatformCalls } from './platform';
import { measureStorms } from './storm-part';
import { TaskMover } from './task-mover';

/** Runs all parts, each server and the clients in a process of its own; all on the loopback, and all ended at the end. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      subscribers: { type: 'string', default: '5000' },
      events: { type: 'string', default: '30' },
      /** Writes a profile of the platform into this folder. */
      profile: { type: 'string' },
    },
  });
  const subscribers = Number(values.subscribers);
  const events = Number(values.events);
  const profiling = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'unodcity-bench-'));
  const stack = new DisposableStack();
  try {
    print(machine());
    print();
    const { url: databaseUrl } = await stack.open(() => startEmbeddedPostgres({ dataDir }));
    const platform = stack.use(startChild<PlatformCalls>('platform', profiling));
    const fleet = stack.use(startChild<FleetCalls>('fleet'));
    const port = await platform.call('start', { databaseUrl });
    const url = `http://127.0.0.1:${port}`;
    const mover = await TaskMover.start(url);
    const parts = { port, platform, fleet, mover, subscribers, events };
    await measureMemory({ ...parts, query: operation('LiveTasks') });
    await measureDelivery(parts);
    await fleet.call('leave', { group: 'gateway' });
    await whenActive(url, 0);
    await measureFilters(parts);
    await fleet.dispose();
    await platform.dispose();
    await measureStorms(databaseUrl, subscribers);
    print(machine());
  } finally {
    await stack.dispose();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
