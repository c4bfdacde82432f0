import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { findFreePorts } from '../../platform/http/free-ports';
import { projectFile } from '../../platform/project-files';
import { createTestDatabase } from './databases';
import { roomyLimits } from './limits';
import { gatewayKeys } from './gateway-keys';

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** docker-compose.yml as a compose parser reads it, merge keys resolved. */
export function readComposeFile(): { services: Record<string, Service & Record<string, unknown>> } {
  return parse(readFileSync(projectFile('docker-compose.yml'), 'utf8'), { merge: true });
}

export interface RunningService {
  readonly name: string;
  readonly url: string;
  /** Ends the process as `kill -9` does; settles when it is gone. */
  kill(): Promise<void>;
  /** Sends a signal, for example SIGSTOP to let it hang and SIGCONT to let it go on. */
  signal(signal: NodeJS.Signals): void;
  isRunning(): boolean;
  /** Starts the same command on the same port; settles when it says that it is ready. */
  restart(): Promise<void>;
}

export interface Deployment {
  readonly url: string;
  readonly databaseUrl: string;
  /** By which its subgraphs believe whoever has it; PKCS #8 in PEM. */
  readonly signingKey: string;
  readonly services: Readonly<Record<string, RunningService>>;
  dispose(): Promise<void>;
}

/**
 * The distributed mode with the commands and variables of docker-compose.yml, each service on a free port of this
 * machine and all on one seeded test database, or on that which DATABASE_URL names and which stays, with a pair of keys of
 * its own. `environment` are variables that count for more than the file's, `without` the services that are not
 * started. Needs `npm run build`.
 */
export async function startDeployment(
  environment: Record<string, string> = {},
  without: readonly string[] = [],
): Promise<Deployment> {
  const given = environment['DATABASE_URL'];
  const database =
    given === undefined
      ? await createTestDatabase()
      : { url: given, dispose: (): Promise<void> => Promise.resolve() };
  const variables = { ...gatewayKeys(), ...environment };
  const { services } = readComposeFile();
  const names = Object.keys(services).filter((name) => name !== 'database' && !without.includes(name));
  const firstPort = await findFreePorts(names.length);
  const ports = new Map(names.map((name, index) => [name, firstPort + index]));
  const started: Record<string, RunningService> = {};

  await Promise.all(
    names.map(async (name) => {
      const service = services[name] as Service;
      const env = Object.fromEntries(
        Object.entries(service.environment).map(([key, value]) => [
          key,
          onThisMachine(withVariables(value, variables), ports),
        ]),
      );
      started[name] = await runService(name, service.command, {
        ...env,
        ...('DATABASE_URL' in env ? { DATABASE_URL: database.url } : {}),
        HOST: '127.0.0.1',
        PORT: String(ports.get(name)),
        LOG_LEVEL: 'error',
        ...roomyLimits,
        ...environment,
      });
    }),
  );

  return {
    url: `http://127.0.0.1:${ports.get('gateway')}`,
    databaseUrl: database.url,
    signingKey: variables['GATEWAY_SIGNING_KEY'] ?? '',
    services: started,
    async dispose() {
      await Promise.all(Object.values(started).map((service) => service.kill()));
      await database.dispose();
    },
  };
}

/** What stands there for variables, or their defaults; one that is asked for and not there is left out. */
function withVariables(value: string, variables: Readonly<Record<string, string>>): string {
  return value.replaceAll(
    /\$\{(\w+):([-?])([^}]*)\}/g,
    (_, name: string, sign: string, text: string) => variables[name] ?? (sign === '-' ? text : ''),
  );
}

/** The names of services as addresses here. */
function onThisMachine(value: string, ports: ReadonlyMap<string, number>): string {
  return value.replaceAll(/\/\/([\w-]+):4000\b/g, (_, name: string) => `//127.0.0.1:${ports.get(name)}`);
}

async function runService(
  name: string,
  [program, ...args]: readonly string[],
  env: Record<string, string>,
): Promise<RunningService> {
  let child: ChildProcess;
  const launch = async (): Promise<void> => {
    child = spawn(program === 'node' ? process.execPath : String(program), args, {
      cwd: projectFile(),
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', () => resolve());
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready`)));
    });
  };
  await launch();
  return {
    name,
    url: `http://127.0.0.1:${env['PORT']}`,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
    signal: (signal) => void child.kill(signal),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    restart: launch,
  };
}
