import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  installApp,
  nobody,
  packageFolder,
  packageName,
  query,
  serverOf,
  useBench,
} from './embedded-postgres.helpers';

const { temporary, filled, removeLater, start, run } = useBench();
// Only root has accounts to drop to, or to lend to a test; run by anyone else, every other test shows that case.
const describeAsRoot = process.geteuid?.() === 0 ? describe : describe.skip;
const closedToOthers =
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', `${packageFolder}/native/bin/postgres`], nobody).status !== 0;
const describeWhereOpen = closedToOthers ? describe.skip : describeAsRoot; // nobody has to reach this checkout

describeAsRoot('run by root', () => {
  it('drops to the account that owns the database', async () => {
    const dataDir = filled();
    await start(dataDir, false);
    const { uid } = statSync(`/proc/${serverOf(dataDir)}`);
    expect(uid).not.toBe(0);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(uid);
  });

  it('opens an empty closed data folder for passing through', async () => {
    const dataDir = temporary(0o700);
    await start(dataDir, false);
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('keeps the database where its account can reach it, and a link in the data folder', async () => {
    const dataDir = temporary(0o700);
    writeFileSync(join(dataDir, 'something-else'), ''); // so the folder is not the database's alone to open
    const first = await start(dataDir, false);
    const home = removeLater(readlinkSync(join(dataDir, 'postgres')));
    expect(home).toMatch(/^\/var\/lib\/unodcity\/postgres-/);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await query(first.url, 'create table kept as select 1 as row');
    await first.dispose();

    const again = await start(dataDir, false);
    expect(await query(again.url, 'select * from kept')).toEqual([{ row: 1 }]);
    await again.dispose();

    rmSync(dataDir, { recursive: true });
    const fresh = await start(dataDir, false);
    await expect(query(fresh.url, 'select * from kept')).rejects.toMatchObject({ code: '42P01' });
  });

  it('runs from a checkout that its account cannot reach, from one copy for all', async () => {
    const checkout = installApp(temporary(0o700), 'own');
    const manifest = join(checkout, 'node_modules', packageName, 'package.json');
    const version = `18.4.0-test-${process.pid}`; // a copy of its own, made now
    writeFileSync(manifest, JSON.stringify({ version, exports: './dist/index.js' }));
    removeLater(`/var/lib/unodcity/postgresql-${version}`);
    const both = [filled(), filled()].map((dataDir) => run(dataDir, checkout).started);
    for (const { url } of await Promise.all(both)) {
      expect(await query(url, 'select 1 as row')).toEqual([{ row: 1 }]);
    }
    const copies = readdirSync('/var/lib/unodcity').filter((name) => name.includes(version));
    expect(copies).toEqual([`postgresql-${version}`]);
  });
});

describeWhereOpen('run by an ordinary user', () => {
  it('makes and runs the database under the same account', async () => {
    const dataDir = temporary();
    chmodSync(dataDir, 0o777);
    const { url } = await run(dataDir, undefined, nobody).started;
    expect(await query(url, 'select 1 as row')).toEqual([{ row: 1 }]);
    expect(statSync(`/proc/${serverOf(dataDir)}`).uid).toBe(nobody.uid);
  });

  it('can be taken over by root and goes on as that user', async () => {
    const dataDir = temporary();
    chmodSync(dataDir, 0o777);
    const first = run(dataDir, undefined, nobody);
    await first.started;
    first.process.stdin?.end();
    await first.ended;
    const { url } = await start(dataDir, false);
    expect(await query(url, 'select 1 as row')).toEqual([{ row: 1 }]);
    expect(statSync(`/proc/${serverOf(dataDir)}`).uid).toBe(nobody.uid);
  });

  it('says what to do about a folder or a database that it cannot use', async () => {
    const sentence = /^StartupError: .*, or set DATA_DIR to another folder\.$/;
    await expect(run(temporary(0o755), undefined, nobody).started).rejects.toThrow(sentence);
    await expect(run(filled(), undefined, nobody).started).rejects.toThrow(sentence);
  });
});

describe('an install without scripts', () => {
  it('gets the links among the libraries that it lacks', async () => {
    const checkout = installApp(temporary(0o755), 'own');
    const native = join(checkout, 'node_modules', packageName, 'native');
    const links: { target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
    for (const { target } of links) rmSync(join(native, '..', target));
    const { url } = await run(filled(), checkout).started;
    expect(await query(url, 'select 1 as row')).toEqual([{ row: 1 }]);
    for (const { target } of links) expect(readlinkSync(join(native, '..', target))).toMatch(/^lib/);
  });
});
