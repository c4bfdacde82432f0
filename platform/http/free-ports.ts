import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartupError } from '../errors';

// Below the ports that operating systems give to outgoing connections, any of which could be taken between this look and
// the moment at which somebody listens.
const first = 15_000;
const last = 31_999;
const tries = 100;

/** The first of `count` ports in a row that nobody listened on a moment ago. */
export async function findFreePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const start = randomInt(first, last - count);
    const ports = Array.from({ length: count }, (_, index) => start + index);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return start;
  }
  throw new StartupError(`There are no ${count} free ports in a row from ${first} to ${last}: set PORT.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
