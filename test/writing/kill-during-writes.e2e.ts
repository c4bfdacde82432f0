import { Client } from 'pg';
import { subgraphDefinitions } from '../../composition';
import { startEmbeddedPostgres } from '../../platform/database/embedded/embedded-postgres';
import { schemaOf } from '../../platform/subgraph/start-subgraph';
import { roomyLimits } from '../support/limits';
import type { Seat } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { untilInboxesAreEmpty } from '../support/inboxes';
import { useProcesses, type StartedProcess } from '../support/processes';
import { startTestIssuer, type TestIssuer } from '../support/test-issuer';
import { partnerWriter, taskWriter } from './steady-writer';

const kills = 2;
const answersBeforeKill = 60;

const writers = [
  ...Array.from({ length: 6 }, (_, index) => partnerWriter(`hammer-${index}`)),
  ...Array.from({ length: 4 }, (_, index) => taskWriter(`hammer-task-${index}`)),
];

describe('a platform that is killed while many write', () => {
  const { folder, start } = useProcesses();
  let dataDir: string;
  let issuer: TestIssuer;
  beforeAll(async () => {
    dataDir = folder();
    issuer = await startTestIssuer();
  });
  afterAll(() => issuer.dispose());

  it('has lost nothing that it had said yes to, and done nothing by half or twice', async () => {
    for (let kill = 0; kill < kills; kill++) {
      const { process, seat } = await startPlatform();
      await onDatabase(untilInboxesAreEmpty);
      let answers = 0;
      await Promise.all(
        writers.map((writer) =>
          writer.writeUntilGone(seat, () => {
            answers += 1;
            // The others are in the middle of theirs.
            if (answers === answersBeforeKill) process.signal('SIGKILL');
          }),
        ),
      );
      expect(await process.ended).toBe('SIGKILL');
      expect(writers.every((writer) => writer.isWaiting)).toBe(true);
    }

    const { process, seat } = await startPlatform();
    await onDatabase(async (database) => {
      await expectWhole(database);
      await Promise.all(writers.map((writer) => writer.finish(seat)));
      await expectWhole(database);
      // Every change that was ever sent was answered by now, and stands in a log once.
      const recorded = await numberOf(database, `select count(*) from (${hammered}) as event`);
      expect(recorded).toBe(writers.flatMap(({ acknowledged }) => acknowledged).length);
      await untilInboxesAreEmpty(database);
    });
    process.signal('SIGTERM');
    expect(await process.ended).toBe(0);
  }, 120_000);

  async function startPlatform(): Promise<{ process: StartedProcess; seat: Seat }> {
    const process = start(['node', 'dist/main.js'], {
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'error',
      ...roomyLimits,
      AUTH_ISSUER: issuer.url,
    });
    const [, url = ''] = await process.says(/the API is at (http\S+)\/graphql/);
    const token = await issuer.mint({ ...demoCoordinator, subject: 'hammer' });
    return { process, seat: { url, token } };
  }

  /** Joins the database that the platform has started. */
  async function onDatabase(work: (database: Client) => Promise<void>): Promise<void> {
    const server = await startEmbeddedPostgres({ dataDir });
    expect(server.adopted).toBe(true);
    const database = new Client({ connectionString: server.url });
    await database.connect();
    try {
      await work(database);
    } finally {
      await database.end();
      await server.dispose();
    }
  }
});

/** The events of what the writers did, of both logs. */
const hammered = `
  select 'partners' as log, entity_id as id, entity_version as version from partners.event_log
    where attributes ->> 'actorSubject' = 'hammer'
  union all
  select 'local_partnerships', entity_id, entity_version from local_partnerships.event_log
    where data ->> 'actorSubject' = 'hammer'`;

async function expectWhole(database: Client): Promise<void> {
  for (const schema of subgraphDefinitions.map(({ name }) => schemaOf(name))) {
    const { rows } = await database.query(
      `select count(*) = last and coalesce(min(sequence), 1) = 1 and coalesce(max(sequence), 0) = last as whole
        from ${schema}.log_head left join ${schema}.event_log on true group by last`,
    );
    expect([schema, rows]).toEqual([schema, [{ whole: true }]]);
  }
  const events = await database.query<{ id: string; version: number }>(hammered);
  const recorded = new Set(events.rows.map(({ id, version }) => `${id} ${version}`));
  expect(recorded.size).toBe(events.rows.length);
  for (const { id, version } of writers.flatMap(({ acknowledged }) => acknowledged)) {
    expect(recorded).toContain(`${id} ${version}`);
  }
  for (const [fault, query] of Object.entries(faults)) {
    expect([fault, (await database.query(query)).rows]).toEqual([fault, []]);
  }
}

/** What would tell of half a change; each finds nothing. */
const faults = {
  'a partner whose version is not the number and the last of its events': `
    select partner.id, version from partners.partner cross join lateral (
      select count(*) as number, max(case entity_id when partner.id then entity_version else mine end) as last
      from partners.event_log
      cross join lateral (select (data ->> 'mergedVersion')::integer as mine) as merge
      where entity_id = partner.id or data ->> 'mergedId' = partner.id
    ) as event
    where slug like 'hammer-%' and (version <> number or version <> last)`,
  'a partner whose leading names are not those of its row': `
    select id from partners.partner where slug like 'hammer-%' and array[name, acronym] is distinct from (
      select array_agg(value order by kind desc) from partners.partner_name
      where partner_id = partner.id and kind in ('OFFICIAL', 'ACRONYM')
    )`,
  'a merged partner without its event, or an event without its merge': `
    select id from (select id, merged_into from partners.partner where merged_into is not null) as partner
    full join (
      select data ->> 'mergedId' as id, data ->> 'keptId' as merged_into from partners.event_log
      where kind = 'partner.merged'
    ) as event using (id, merged_into)
    where partner is null or event is null`,
  'an identifier or focal point that was left at a merged partner': `
    select partner_id from partners.partner_identifier join partners.partner on id = partner_id
      where merged_into is not null
    union all select partner_id from partners.focal_point join partners.partner on partner.id = partner_id
      where merged_into is not null`,
  'another number of parts than of events that tell of them': `
    select kind from (
      select 'partner.identifier-added' as kind, count(*) from partners.partner_identifier
        where value like 'hammer-%'
      union all select 'partner.focal-point-added', count(*) from partners.focal_point where name like 'hammer-%'
    ) as part
    where count <> (select count(*) from partners.event_log where kind = part.kind)`,
  'a task whose version and status are not those of its last event': `
    select task.id from local_partnerships.coordination_task as task cross join lateral (
      select count(*) as number, max(entity_version) as last,
        (array_agg(attributes ->> 'status' order by sequence desc))[1] as status
      from local_partnerships.event_log where entity_id = task.id
    ) as event
    where title like '[Demo] hammer-%'
      and (version <> number or version <> last or task.status <> event.status)`,
  'an answer that was kept for another number of changes': `
    select recorded.log from (select log, count(*) from (${hammered}) as event group by log) as recorded
    join (
      select 'partners' as log, count(*) from partners.mutation_result
      union all select 'local_partnerships', count(*) from local_partnerships.mutation_result
    ) as answered using (log)
    where recorded.count <> answered.count`,
};

async function numberOf(database: Client, query: string): Promise<number> {
  const { rows } = await database.query<{ count: string }>(query);
  return Number(rows[0]?.count);
}
