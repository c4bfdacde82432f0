import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { GraphQLFormattedError } from 'graphql';
import { projectFile } from '../../platform/project-files';
import { ask, type Answer } from '../support/client';
import { createTestDatabase } from '../support/databases';
import { roomyLimits } from '../support/limits';

export interface RecordedPlatform {
  /** Asks over HTTP, whatever comes back. */
  send(operation: Operation): Promise<Answer>;
  /** `accepted`, or what the answer's errors say in short: `INVALID filter.dueBefore`. */
  outcome(operation: Operation): Promise<string>;
}

interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** A platform for the tests of this file; that it has written anything on its log by their end is a failure. */
export function useRecordedPlatform(): RecordedPlatform {
  let platform: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    platform = await start();
  }, 60_000);
  afterAll(async () => {
    const log = await platform.end();
    if (log !== '') throw new Error(`The platform has logged faults:\n${log}`);
  });
  const send = ({ query, variables }: Operation) => ask(platform.url, query, variables);
  return { send, outcome: async (operation) => outcomeOf((await send(operation)).errors) };
}

function outcomeOf(errors: Answer['errors']): string {
  const told = errors.map((error) => `${String(error.extensions?.['code'])} ${placeOf(error)}`);
  return [...new Set(told)].join('; ') || 'accepted';
}

/** Which argument an error names, if it does so as errors with its code do; of a text of GraphQL, that it names a place. */
function placeOf({ message, locations, extensions }: GraphQLFormattedError): string {
  const argument = String(extensions?.['argument']);
  switch (extensions?.['code']) {
    case 'INVALID':
    case 'CURSOR_EXPIRED':
      return message.startsWith(`${argument}: `) ? argument : `of ${message}`;
    case 'BAD_USER_INPUT': {
      // The tests call their variables as the arguments that they are for.
      const [, variable, path] =
        /^Variable "\$(\w+)" got invalid value .*?(?: at "([^"]+)")?;/s.exec(message) ?? [];
      return (path ?? variable ?? `of ${message}`).replace(/\[\d+\]$/, '');
    }
    case 'GRAPHQL_VALIDATION_FAILED':
      return locations?.length === 1 ? 'in the text' : `of ${message}`;
    default:
      return `of ${message}`;
  }
}

/**
 * The platform in a process of its own, as `npm start` runs it, on a seeded database of its own; it logs faults only.
 * Its log goes to the file descriptor, so no spy in this process would see it. Needs `npm run build`.
 */
async function start() {
  const database = await createTestDatabase();
  const child = spawn(process.execPath, [projectFile('dist', 'main.js')], {
    cwd: projectFile(),
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.url,
      PORT: '0',
      LOG_LEVEL: 'error',
      SEED_DEMO: '1',
      ...roomyLimits,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const recorded: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => recorded.push(text));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));

  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^Ready: the API is at (\S+)\/graphql/.exec(line);
      if (ready) resolve(ready[1] as string);
    });
    void closed.then(() => reject(new Error(`It ended before it was ready: ${recorded.join('')}`)));
  });
  return {
    url,
    /** Ends the platform and settles with all that it has written on its log. */
    async end() {
      child.kill('SIGTERM');
      await closed;
      await database.dispose();
      return recorded.join('');
    },
  };
}
