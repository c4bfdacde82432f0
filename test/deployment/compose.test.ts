import { existsSync, readFileSync, statSync } from 'node:fs';
import { choosePorts, distributedProcesses } from '../../composition.distributed';
import { readEnvironment } from '../../platform/env';
import { projectFile } from '../../platform/project-files';
import { subgraphNames } from '../../schema/subgraph-names';
import { readComposeFile } from '../support/deployment';

interface Dependency {
  readonly condition: string;
}

const { services, volumes } = readComposeFile() as ReturnType<typeof readComposeFile> & {
  volumes: Record<string, unknown>;
};
const processes = [...subgraphNames, 'gateway'];
const text = readFileSync(projectFile('docker-compose.yml'), 'utf8');
const known = new Set(readFileSync(projectFile('.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm));

function service(name: string): (typeof services)[string] {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
}

function dependenciesOf(name: string): Record<string, Dependency> {
  return service(name)['depends_on'] as Record<string, Dependency>;
}

describe('docker-compose.yml', () => {
  it('runs a database, the four subgraphs and the gateway', () => {
    expect(Object.keys(services)).toEqual(['database', ...subgraphNames, 'gateway']);
  });

  it('runs what the distributed mode on one machine runs', async () => {
    const env = readEnvironment({}, subgraphNames);
    const supervised = distributedProcesses({}, env, await choosePorts(4000), 'postgres://localhost/x');
    expect(supervised.map(({ name, script }) => [name, ['node', script]])).toEqual(
      processes.map((name) => [name, service(name).command]),
    );
  });

  it.each(processes)('runs a script of the build as %s', (name) => {
    const [program, script = '', ...rest] = service(name).command;
    expect([program, rest]).toEqual(['node', []]);
    expect(statSync(projectFile(script)).isFile()).toBe(true);
  });

  it.each(processes)('gives %s none but variables that the platform reads', (name) => {
    const names = Object.keys(service(name).environment);
    expect(names.filter((variable) => !known.has(variable))).toEqual([]);
  });

  it('takes none but variables that the platform reads from its own environment, and a password', () => {
    const names = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '');
    expect(names.filter((name) => !known.has(name) && name !== 'POSTGRES_PASSWORD')).toEqual([]);
    expect(text).not.toMatch(/\$\{POSTGRES_PASSWORD(?!:\?)/); // no default for it
  });

  it.each(subgraphNames)('starts %s when the database is healthy, and gives it its address', (name) => {
    expect(dependenciesOf(name)).toEqual({ database: { condition: 'service_healthy' } });
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = service('database').environment;
    expect(service(name).environment['DATABASE_URL']).toBe(
      `postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@database:5432/${POSTGRES_DB}`,
    );
  });

  it('starts the gateway when all subgraphs are healthy, and gives it the address and port of each', () => {
    expect(dependenciesOf('gateway')).toEqual(
      Object.fromEntries(subgraphNames.map((name) => [name, { condition: 'service_healthy' }])),
    );
    for (const name of subgraphNames) {
      const variable = `SUBGRAPH_${name.replaceAll('-', '_').toUpperCase()}_URL`;
      const { hostname, port, pathname } = new URL(service('gateway').environment[variable] ?? '');
      expect([hostname, port, pathname]).toEqual([name, service(name).environment['PORT'], '/graphql']);
    }
  });

  it.each(processes)(
    'lets others reach %s, asks for its health where it listens, and restarts it',
    (name) => {
      const { environment, restart, healthcheck } = service(name);
      expect(environment).toMatchObject({ HOST: '0.0.0.0' });
      expect(restart).toBe('unless-stopped');
      const { test } = healthcheck as { test: string[] };
      expect(test.map((part) => typeof part)).toEqual(test.map(() => 'string')); // and not what YAML makes of `a : b`
      // A gateway that answers what it can is healthy, or one missing subgraph would take all of it away.
      const path = name === 'gateway' ? 'live' : 'ready';
      expect(test.slice(0, 3)).toEqual(['CMD', 'node', '-e']);
      expect(test[3]).toContain(`fetch('http://127.0.0.1:${environment['PORT']}/health/${path}')`);
    },
  );

  it('keeps the database over restarts, and opens it to no other machine', () => {
    const { restart, healthcheck, ports, volumes: mounts } = service('database');
    expect(restart).toBe('unless-stopped');
    expect((healthcheck as { test: string[] }).test).toContain('pg_isready');
    expect(ports).toBeUndefined();
    const [volume = ''] = (mounts as string[]).map((mount) => mount.split(':')[0]);
    expect(Object.keys(volumes)).toEqual([volume]);
  });

  it('opens the gateway alone, on PORT', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([['gateway', ['${PORT:-4000}:4000']]]);
    expect(service('gateway').environment['PORT']).toBe('4000');
  });
});

describe('the Dockerfile', () => {
  const steps = readFileSync(projectFile('Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => line.split(/ (.*)/) as [instruction: string, rest: string]);
  const all = (instruction: string): string[] =>
    steps.filter(([name]) => name === instruction).map(([, rest]) => rest);

  it('copies what is there', () => {
    const sources = all('COPY').flatMap((rest) => {
      const paths = rest.split(' ').filter((word) => !word.startsWith('--'));
      return paths.slice(0, -1).map((path) => path.replace('/app/', ''));
    });
    expect(sources).toEqual(expect.arrayContaining(['package.json', 'node_modules', 'schema', 'dist']));
    expect(sources.filter((path) => !existsSync(projectFile(path)))).toEqual([]);
  });

  it('starts the gateway where nothing else is said, as no privileged account', () => {
    expect(JSON.parse(all('CMD').at(-1) ?? '')).toEqual(service('gateway').command);
    expect(all('USER').at(-1)).toBe('node');
    expect(steps.findIndex(([name]) => name === 'USER')).toBeLessThan(
      steps.findIndex(([name]) => name === 'CMD'),
    );
  });

  it('runs a Node that package.json asks for, and listens where docker-compose.yml says', () => {
    for (const image of all('FROM'))
      expect(Number(/^node:(\d+)/.exec(image)?.[1])).toBeGreaterThanOrEqual(20);
    expect(all('EXPOSE')).toEqual(['4000']);
    expect(all('ENV').join(' ')).toMatch(/NODE_ENV=production HOST=0\.0\.0\.0 PORT=4000/);
  });
});
