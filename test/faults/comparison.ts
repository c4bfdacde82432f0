import type { Client } from 'pg';
import type { ReceivedEvent } from './subscriber';
import { roots, type WantedEvents } from './wanted-events';

export interface LoggedRow {
  readonly id: string;
  readonly sequence: number;
}

/** What is wrong with what a subscriber received; all zero where it is the log, in order and once. */
export interface Differences {
  readonly lost: number;
  readonly repeated: number;
  readonly outOfOrder: number;
  /** Not in the log under this number, or not asked for. */
  readonly uncalledFor: number;
}

/** The events after a number that somebody wants, as SQL finds them. */
export async function readWanted(
  client: Client,
  { root, where }: WantedEvents,
  after: number,
): Promise<LoggedRow[]> {
  const { schema, kinds } = roots[root];
  const { rows } = await client.query<LoggedRow>(
    `select id, sequence::integer from ${schema}.event_log
      where sequence > $1 and ${kinds} and (${where}) order by event_log.sequence`,
    [after],
  );
  return rows;
}

export function compare(expected: readonly LoggedRow[], received: readonly ReceivedEvent[]): Differences {
  const wanted = new Map(expected.map(({ sequence, id }) => [sequence, id]));
  const seen = new Set<number>();
  let newest = 0;
  let repeated = 0;
  let outOfOrder = 0;
  let uncalledFor = 0;
  for (const { sequence, id } of received) {
    if (wanted.get(sequence) !== id) uncalledFor += 1;
    if (seen.has(sequence)) repeated += 1;
    else if (sequence < newest) outOfOrder += 1;
    seen.add(sequence);
    newest = Math.max(newest, sequence);
  }
  const lost = expected.filter(({ sequence }) => !seen.has(sequence)).length;
  return { lost, repeated, outOfOrder, uncalledFor };
}
