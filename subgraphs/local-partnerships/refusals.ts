import type { Statements } from '../../platform/database/database';
import { sql } from '../../platform/database/sql';
import { hasScope, type Identity } from '../../platform/identity';
import { Refusal, refuse, userError } from '../../platform/writing/user-error';
import type { Transition } from '../common/status-machine';

/** A record that is not there, or that whoever asks may not see: the same words for both. */
export function notFound(field: string, kind: string, id: string): Refusal {
  return refuse('NOT_FOUND', field, `There is no ${kind} ${id}.`);
}

export function assertScope(actor: Identity, scope: string): void {
  if (!hasScope(actor, scope) && !hasScope(actor, 'admin')) {
    throw refuse('FORBIDDEN', null, `This needs the scope ${scope}.`);
  }
}

/** Refuses a change that was made from an earlier version of the record than the one there is now. */
export async function assertVersion(
  tx: Statements,
  what: string,
  record: { readonly id: string; readonly version: number },
  expected: number,
): Promise<void> {
  if (record.version === expected) return;
  const [last] = await tx.rows<{ actorName: string | null }>(
    sql`select coalesce(data ->> 'actorName', attributes ->> 'actorName') as "actorName" from event_log
      where entity_id = ${record.id} order by sequence desc limit 1`,
  );
  const by = last?.actorName ? `, changed last by ${last.actorName}` : '';
  throw refuse(
    'CONFLICT',
    'expectedVersion',
    `The ${what} is at version ${record.version} by now${by}; you expected version ${expected}. Read it again.`,
  );
}

/** The edge of a status machine that a change wants to take; refused, with the legal ones, where there is none. */
export function findEdge<Status extends string, Edge extends Transition<Status, string, string>>(
  table: readonly Edge[],
  what: string,
  from: Status,
  to: Status,
): Edge {
  const legal = table.filter((edge) => edge.from === from);
  const found = legal.find((edge) => edge.to === to);
  if (found) return found;
  const ways = legal.map((edge) => edge.to).join(', ');
  throw refuse(
    'ILLEGAL_TRANSITION',
    'to',
    `The ${what} is ${from} and cannot become ${to}. ${ways ? `From ${from} it may become: ${ways}.` : `${from} is its end.`}`,
  );
}

/** Refuses an edge while its guards do not hold; one error for each sentence. */
export function assertGuards<Guard extends string>(
  edge: Transition<string, string, Guard>,
  explain: (guard: Guard) => string | null,
): void {
  const sentences = (edge.guards ?? []).map(explain).filter((sentence) => sentence !== null);
  if (sentences.length > 0) {
    throw new Refusal(...sentences.map((sentence) => userError('GUARD_FAILED', 'to', sentence)));
  }
}
