import { once } from 'node:events';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  eventually,
  hasServer,
  query,
  serverOf,
  socketFolderOf,
  useBench,
} from './embedded-postgres.helpers';

const { temporary, filled, start, run } = useBench();
// Zombies and the children of a process are read from /proc.
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

async function setting(url: string, name: string): Promise<string | undefined> {
  return (await query<{ value: string }>(url, `select current_setting('${name}') as value`))[0]?.value;
}

/** The server's own account, of which PostgreSQL takes any process for a living server. */
function serverAccount(): { uid?: number; gid?: number } {
  const { uid, gid } = statSync(join(filled(), 'postgres'));
  return process.geteuid?.() === 0 ? { uid, gid } : {};
}

describe('a start', () => {
  it('makes a database that keeps what it holds, and closes all it opened', async () => {
    const dataDir = temporary();
    const first = await start(dataDir, false);
    expect(first).toMatchObject({ adopted: false, version: expect.stringMatching(/^18\.\d+$/) });
    expect(await setting(first.url, 'fsync')).toBe('off');
    await query(first.url, 'create table kept as select 1 as row');
    const server = serverOf(dataDir);
    await first.dispose();
    await first.dispose();
    expect(hasServer(server)).toBe(false);
    expect(existsSync(socketFolderOf(first.url))).toBe(false);
    expect(await query((await start(dataDir, false)).url, 'select * from kept')).toEqual([{ row: 1 }]);
  });

  it('takes a relative folder, listens on a socket alone and is durable unless told otherwise', async () => {
    const { url } = await start(relative(process.cwd(), filled()));
    expect(await setting(url, 'listen_addresses')).toBe('');
    expect(await setting(url, 'fsync')).toBe('on');
    expect(await setting(url, 'synchronous_commit')).toBe('on');
    expect(await setting(url, 'full_page_writes')).toBe('on');
    expect(await setting(url, 'max_connections')).toBe('100');
    expect(await query(url, "select lower('ÉŽИ') as low")).toEqual([{ low: 'éžи' }]);
  });

  it('lets in nobody without the password, which is closed to others', async () => {
    const dataDir = filled();
    const { url } = await start(dataDir, false);
    const wrong = url.replace(new URL(url).password, 'guess');
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDir, 'postgres', 'unodcity.password')).mode & 0o777).toBe(0o600);
    expect(statSync(socketFolderOf(url)).mode & 0o077).toBe(0);
    const rules = readFileSync(join(dataDir, 'postgres', 'pg_hba.conf'), 'utf8');
    expect(rules).not.toMatch(/^[^#].*\btrust$/m);
  });

  it('accepts a data folder whose path is too long for a socket', async () => {
    const deep = join(temporary(0o755), ...Array<string>(12).fill('a-folder-name'));
    mkdirSync(deep, { recursive: true });
    expect((await start(deep, false)).adopted).toBe(false);
  });

  it('leaves no half-made database to the next one when it is killed', async () => {
    const dataDir = temporary(0o755);
    const program = run(dataDir);
    const halfMade = (): string[] => readdirSync(dataDir).filter((name) => name.startsWith('postgres.new-'));
    await eventually(() =>
      halfMade().some((name) => existsSync(join(dataDir, name, 'cluster', 'PG_VERSION'))),
    );
    program.process.kill('SIGKILL');
    await program.ended;
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect(await query((await start(dataDir, false)).url, 'select 1 as row')).toEqual([{ row: 1 }]);
    await eventually(() => halfMade().length === 0);
  });
});

describe('owners', () => {
  it('stops the database when its process is killed', async () => {
    const dataDir = filled();
    const program = run(dataDir);
    const { url } = await program.started;
    await query(url, 'create table kept as select 1 as row');
    const server = serverOf(dataDir);
    program.process.kill('SIGKILL');
    await eventually(() => !hasServer(server) && !existsSync(socketFolderOf(url)));
    expect(await query((await start(dataDir, false)).url, 'select * from kept')).toEqual([{ row: 1 }]);
  });

  it('starts anew right after its process was killed', async () => {
    const dataDir = filled();
    const program = run(dataDir);
    await program.started;
    program.process.kill('SIGKILL');
    await program.ended;
    const database = await start(dataDir, false);
    expect(await query(database.url, 'select 1 as row')).toEqual([{ row: 1 }]);
    expect(database.adopted).toBe(false);
  });

  it('adopts the server of a living process and leaves it running', async () => {
    const dataDir = filled();
    const owner = run(dataDir);
    const { url, adopted } = await owner.started;
    const guest = await start(dataDir, false);
    expect([adopted, guest.adopted]).toEqual([false, true]);
    await guest.dispose();
    expect(await query(url, 'select 1 as row')).toEqual([{ row: 1 }]);
    const server = serverOf(dataDir);
    owner.process.stdin?.end();
    await owner.ended;
    expect(hasServer(server)).toBe(false);
  });

  it('makes one database of several starts at once', async () => {
    const dataDir = temporary(0o755);
    const reports = await Promise.all([run(dataDir).started, run(dataDir).started, start(dataDir, false)]);
    expect(reports.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(new Set(reports.map(({ url }) => url)).size).toBe(1);
    expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log']);
  });

  it('keeps the database through a Ctrl-C until its owner closes it', async () => {
    const dataDir = filled();
    const program = run(dataDir);
    await program.started;
    const server = serverOf(dataDir);
    process.kill(-(program.process.pid ?? 0), 'SIGINT'); // as a terminal does: to the whole group
    expect(await program.said).toBe('at work');
    await program.ended;
    expect(hasServer(server)).toBe(false);
  });
});

describeOnLinux('a server that lost its owner and its watchdog', () => {
  it('is stopped and started anew', async () => {
    const dataDir = filled();
    const program = run(dataDir);
    const { url } = await program.started;
    const server = serverOf(dataDir);
    const { pid } = program.process;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
    expect(children).toContain(server);
    for (const child of children) if (child !== server) process.kill(child, 'SIGKILL');
    program.process.kill('SIGKILL');
    await program.ended;
    expect(hasServer(server)).toBe(true);
    expect(await start(dataDir, false)).toMatchObject({ adopted: false });
    expect(hasServer(server)).toBe(false);
    expect(existsSync(socketFolderOf(url))).toBe(false);
  });
});

describeOnLinux('a lock file left behind', () => {
  const strangers: ChildProcess[] = [];

  afterEach(() => {
    for (const stranger of strangers.splice(0)) stranger.kill();
  });

  it.each<[string, () => Promise<number>]>([
    ['dead', async () => spawnSync('true').pid],
    [
      'a stranger',
      async () => {
        const stranger = spawn('sleep', ['60'], { ...serverAccount(), cwd: '/' });
        strangers.push(stranger);
        return stranger.pid ?? 0;
      },
    ],
    [
      'a zombie',
      async () => {
        // The child ends with its input, once its parent has become a program that never looks after children.
        const script = 'exec 3<&0; cat <&3 >/dev/null & echo $!; exec sleep 60';
        const parent = spawn('/bin/sh', ['-c', script], { ...serverAccount(), cwd: '/' });
        strangers.push(parent);
        const [output] = await once(parent.stdout, 'data');
        const pid = Number(String(output));
        await eventually(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'sleep\n');
        parent.stdin.end();
        await eventually(() => existsSync(`/proc/${pid}`) && !hasServer(pid));
        return pid;
      },
    ],
  ])('does not hold up two starts where its process is %s', async (_, become) => {
    const dataDir = filled();
    const pid = await become();
    const lock = [pid, join(dataDir, 'postgres'), 1, 5432, '/tmp', '', '1 1', 'ready   ', ''].join('\n');
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), lock);
    const both = await Promise.all([start(dataDir, false), run(dataDir).started]);
    expect(both.filter(({ adopted }) => adopted)).toHaveLength(1);
    for (const { url } of both) expect(await query(url, 'select 1 as row')).toEqual([{ row: 1 }]);
  });
});
