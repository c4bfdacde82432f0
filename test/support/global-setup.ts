import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { subgraphDefinitions } from '../../composition';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../platform/database/embedded/embedded-postgres';
import type { LogSource } from '../../platform/events/log-source';
import { createLog } from '../../platform/log';
import { startSubgraph } from '../../platform/subgraph/start-subgraph';
import { databaseUrl, templateName } from './databases';

declare global {
  // Jest hands nothing from the set-up to the tear-down but globals.
  var testServer: EmbeddedPostgres;
}

/** Nothing follows another log while the template is made: each test's own platform does that. */
const silentSource: LogSource = {
  name: 'none',
  read: () => Promise.resolve(null),
  onNews: () => () => undefined,
  dispose: () => Promise.resolve(),
};

/** One real PostgreSQL for the whole run, and in it a migrated and seeded database to clone (30 ms) for each test file. */
export default async function setUp(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'unodcity-test-'));
  globalThis.testServer = await startEmbeddedPostgres({ dataDir, durable: false, maxConnections: 300 });
  process.env['TEST_DATABASE_URL'] = globalThis.testServer.url;

  const client = new Client({ connectionString: globalThis.testServer.url });
  await client.connect();
  await client.query(`create database ${templateName}`);
  await client.end();

  const log = createLog('test-setup', 'error');
  for (const definition of subgraphDefinitions) {
    const subgraph = await startSubgraph(definition, {
      databaseUrl: databaseUrl(templateName),
      seedDemo: true,
      log,
      openSource: () => silentSource,
    });
    await subgraph.dispose();
  }
}
