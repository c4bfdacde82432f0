import { readFileSync } from 'node:fs';
import { readEnvironment, variables } from '../../platform/env';
import { StartupError } from '../../platform/errors';
import { projectFile } from '../../platform/project-files';
import { subgraphNames } from '../../schema/subgraph-names';

const read = (source: NodeJS.ProcessEnv) => readEnvironment(source, subgraphNames);

describe('the environment', () => {
  it('has a default for everything', () => {
    const env = read({});
    expect(env).toMatchObject({ host: '127.0.0.1', port: 4000, dataDir: '.data', logLevel: 'info' });
    expect(env.seedDemo).toBeUndefined();
    expect(env.databaseUrl('partners')).toBeUndefined();
  });

  it('takes an empty value for none', () => {
    expect(read({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000 });
  });

  it('prefers the database of one subgraph to the one of all', () => {
    const env = read({
      DATABASE_URL: 'postgres://u:p@all/db',
      LOCAL_PARTNERSHIPS_DATABASE_URL: 'postgres://u:p@one/db',
    });
    expect(env.databaseUrl('local-partnerships')).toBe('postgres://u:p@one/db');
    expect(env.databaseUrl('news')).toBe('postgres://u:p@all/db');
  });

  it('reports every fault at once, by the name of the variable', () => {
    const faulty = { PORT: 'abc', LOG_LEVEL: 'loud', NEWS_DATABASE_URL: 'mysql://x', SEED_DEMO: 'perhaps' };
    expect(() => read(faulty)).toThrow(StartupError);
    for (const name of Object.keys(faulty)) expect(() => read(faulty)).toThrow(name);
  });

  it.each(['-1', '65536', '4000.5', '0x10'])('refuses the port %s', (port) => {
    expect(() => read({ PORT: port })).toThrow('PORT must be a port number');
  });

  it.each(['-1', '5s', '1000'])('refuses a tolerance of %s seconds', (seconds) => {
    expect(() => read({ AUTH_CLOCK_TOLERANCE_SECONDS: seconds })).toThrow(
      'AUTH_CLOCK_TOLERANCE_SECONDS must be a number of seconds, at most 999',
    );
  });

  it('is listed in .env.example, variable by variable, with its defaults', () => {
    const lines = readFileSync(projectFile('.env.example'), 'utf8').split('\n');
    const listed = Object.fromEntries(
      lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('=') as [string, string]),
    );
    expect(read(listed)).toMatchObject({
      ...read({}),
      databaseUrl: expect.anything(),
      subgraphUrl: expect.anything(),
    });
    expect(Object.keys(listed).toSorted()).toEqual(Object.keys(variables(subgraphNames)).toSorted());
  });
});
