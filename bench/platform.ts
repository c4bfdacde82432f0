import 'reflect-metadata';
import type { Socket } from 'node:net';
import { startPlatform } from '../composition';
import { SharedStream } from '../gateway/live/shared-stream';
import { readEnvironment } from '../platform/env';
import { DisposableStack } from '../platform/lifecycle';
import { Narrator } from '../platform/narrator';
import { subgraphNames } from '../schema/subgraph-names';
import { everyTaskEvent } from '../subgraphs/local-partnerships/task-event/task-live';
import { countStatements, named } from '../test/live/counted-statements';
import { roomyLimits } from '../test/support/limits';
import { demoCoordinator } from '../test/support/demo-coordinator';
import { answerCalls } from './child';
import { now } from './clock';
import { memoryInUse } from './memory';

class SilentNarrator extends Narrator {
  override write(): void {}
}

export interface Work {
  /** Events that a filter was asked about. */
  readonly matches: number;
  /** But for what the rooms do to follow each other. */
  readonly statements: number;
  /** Milliseconds of processor time. */
  readonly cpu: number;
}

/** When an event had been executed, and when it had been written to all. */
export interface Passage {
  readonly executed: number;
  readonly written: number;
}

const stack = new DisposableStack();
const sockets = new Set<Socket>();
const name = 'bench';
const statements = countStatements(name);
let matches = 0;
let passages: Passage[] = [];

const calls = {
  /** The whole platform as `npm start` runs it, on that database; settles with its port. */
  async start({ databaseUrl }: { databaseUrl: string }): Promise<number> {
    watchStreams();
    countMatches();
    const env = readEnvironment(
      {
        PORT: '0',
        DATABASE_URL: named(databaseUrl, name),
        LOG_LEVEL: 'error',
        SEED_DEMO: '1',
        ...roomyLimits,
      },
      subgraphNames,
    );
    const { http } = await startPlatform(env, stack, {
      narrator: new SilentNarrator(),
      identify: () => ({ identity: demoCoordinator }),
    });
    http.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    return http.port;
  },

  /** Ends all connections, as when the line to the clients goes. */
  cut(): void {
    for (const socket of sockets) socket.destroy();
  },

  /** Since the last call. */
  passages(): readonly Passage[] {
    const taken = passages;
    passages = [];
    return taken;
  },

  work(): Work {
    const { user, system } = process.cpuUsage();
    return { matches, statements: statements.sent, cpu: (user + system) / 1_000 };
  },

  memory(): Promise<NodeJS.MemoryUsage> {
    return memoryInUse();
  },
};

export type PlatformCalls = typeof calls;

/** A stream writes an event as JSON and to all of its clients in one go. */
function watchStreams(): void {
  const stream = SharedStream.prototype as unknown as { onEvent(...given: unknown[]): void };
  const { onEvent } = stream;
  stream.onEvent = function (...given) {
    const executed = now();
    onEvent.apply(this, given);
    passages.push({ executed, written: now() });
  };
}

function countMatches(): void {
  const { matches: asked } = everyTaskEvent;
  Object.assign(everyTaskEvent, {
    matches: (...given: Parameters<typeof asked>) => {
      matches += 1;
      return asked(...given);
    },
  });
}

answerCalls(calls, () => stack.dispose());
