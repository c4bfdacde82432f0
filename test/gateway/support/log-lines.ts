import { Writable } from 'node:stream';
import pino from 'pino';
import type { Log } from '../../../platform/log';

export type LogLine = Readonly<Record<string, unknown>>;

/** A log whose lines a test can read. */
export function collectingLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { log: pino({ level: 'debug' }, sink), lines };
}
