import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../platform/errors';
import { installApp, useBench } from './embedded-postgres.helpers';

const { temporary, filled, start, run } = useBench();

/** The fault of a start, which is one sentence for an operator and ends in the way out. */
async function faultOf(dataDir: string): Promise<string> {
  const fault: unknown = await start(dataDir, false).catch((error: unknown) => error);
  if (!(fault instanceof StartupError)) throw new Error(`Not the fault of an operator: ${String(fault)}`);
  expect(fault.message).toMatch(/^[^\n]*DATA_DIR to another folder\.$/);
  return fault.message;
}

describe('a start that cannot succeed', () => {
  it.each<[string, string, (path: string) => void, string, RegExp]>([
    [
      'a file in place of the data folder',
      'file',
      (path) => writeFileSync(path, ''),
      'file',
      /file stands in/,
    ],
    [
      'a file above the data folder',
      'file',
      (path) => writeFileSync(path, ''),
      'file/below',
      /file stands in/,
    ],
    ['a file in place of the database', 'postgres', (path) => writeFileSync(path, ''), '.', /not a database/],
    [
      'a folder that is no database',
      'postgres',
      (path) => mkdirSync(path),
      '.',
      /no PG_VERSION.*move it away/,
    ],
    ['a link to nowhere', 'postgres', (path) => symlinkSync('/nowhere', path), '.', /points to .* is gone/],
  ])('says what to do about %s', async (_, name, arrange, dataDir, sentence) => {
    const folder = temporary(0o755);
    arrange(join(folder, name));
    expect(await faultOf(join(folder, dataDir))).toMatch(sentence);
  });

  it.each<[string, string, (path: string) => void, RegExp]>([
    [
      'a database of another PostgreSQL',
      'PG_VERSION',
      (path) => writeFileSync(path, '17\n'),
      /PostgreSQL 17 .* pg_upgrade/,
    ],
    ['a lost password', 'unodcity.password', (path) => rmSync(path), /no unodcity\.password/],
    ['a broken setting', 'postgresql.conf', (path) => writeFileSync(path, 'what = 1'), /see .*postgres\.log/],
  ])('says what to do about %s', async (_, name, damage, sentence) => {
    const dataDir = filled();
    damage(join(dataDir, 'postgres', name));
    expect(await faultOf(dataDir)).toMatch(sentence);
  });

  it('names DATABASE_URL where there is no package for the platform', async () => {
    const checkout = installApp(temporary(), 'without binaries');
    await expect(run(temporary(), checkout).started).rejects.toThrow(/^StartupError: [^\n]*set DATABASE_URL/);
  });
});
