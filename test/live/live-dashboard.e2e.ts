import { Client } from 'pg';
import { forwardTo, type TcpForwarder } from '../gateway/support/tcp-forwarder';
import { demoCoordinator } from '../support/demo-coordinator';
import { startTestPlatform, type TestPlatform } from '../support/platform';
import { eventually, useProcesses, type StartedProcess } from '../support/processes';
import { TaskWriter } from './task-writer';

/** docs/examples/live-dashboard.mjs, as whoever copies it runs it, at a line that a test can cut. */
describe('the example for dashboards', () => {
  const { start } = useProcesses();
  let platform: TestPlatform;
  let line: TcpForwarder;
  let writer: TaskWriter;
  let dashboard: StartedProcess;
  beforeAll(async () => {
    platform = await startTestPlatform({ identify: () => ({ identity: demoCoordinator }) });
    line = await forwardTo(Number(new URL(platform.url).port));
    writer = new TaskWriter(platform.url, 'example', { kind: 'OTHER', priority: 'HIGH' });
  });
  beforeEach(async () => {
    dashboard = start(['node', 'docs/examples/live-dashboard.mjs', new URL(line.url).origin, 'UZB'], {});
    await dashboard.says(/^\d+ tasks in UZB$/m);
  });
  afterAll(async () => {
    await line.dispose();
    await platform.dispose();
  });

  const lines = (pattern: RegExp): string[] =>
    dashboard.output.split('\n').filter((text) => pattern.test(text));

  it('prints each change in a line, and after a loss of its connection those that it missed', async () => {
    await writer.write();
    await dashboard.says(/^(now|missed): UZ-CHI-\d+ CREATED, Task 1 of example, led by Demo Agency A$/m);
    dashboard.signal('SIGSTOP');
    line.cut();
    for (let change = 0; change < 3; change++) await writer.write();
    dashboard.signal('SIGCONT');
    await eventually(() => lines(/^(now|missed): /).length >= 4, 'all four changes are shown');
    expect(lines(/: /)).toEqual([
      expect.stringContaining('CREATED'),
      expect.stringMatching(/^missed: .* PROPOSED -> ACCEPTED/),
      expect.stringMatching(/^missed: .* ACCEPTED -> IN_PROGRESS/),
      expect.stringMatching(/^missed: .* IN_PROGRESS -> BLOCKED/),
    ]);
    expect(lines(/tasks in UZB/)).toHaveLength(1);
    expect(dashboard.errors).toBe('');
  });

  it('reads the list anew where the log does not reach back to its cursor', async () => {
    await writer.write();
    await dashboard.says(/^(now|missed): /m);
    dashboard.signal('SIGSTOP');
    line.cut();
    await writer.write();
    await letGoOfTheLog(platform.databaseUrl);
    await writer.write(); // by which the platform reads how far its log reaches back
    dashboard.signal('SIGCONT');
    await dashboard.says(/^away for too long: the list is read anew\n\d+ tasks in UZB$/m);
    const shown = lines(/^(now|missed): /).length;
    await writer.write();
    await eventually(() => lines(/^(now|missed): /).length > shown, 'the next change is shown');
    expect(dashboard.errors).toBe('');
  });
});

/** As the horizon does, to the last event. */
async function letGoOfTheLog(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('update local_partnerships.log_head set first_kept = last + 1');
  await client.end();
}
