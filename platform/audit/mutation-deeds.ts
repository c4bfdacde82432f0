import { CodedError, errorCodeOf } from '../errors';
import { Refusal } from '../writing/user-error';
import type { Deed } from './record-audit';

const longestDetail = 300; // characters

/** Ids as records have them; whatever else a client names as one is not written down. */
const plainId = /^[\w.:-]{1,200}$/;

/** A change that was made; its target is the first record that its outcome names. */
export function acceptedDeed(
  action: string,
  outcome: object,
  events: readonly { readonly kind: string; readonly id: string }[],
): Deed {
  const told = events.map(({ kind, id }) => `${kind} ${id}`).join(', ');
  return { action, target: targetOf(outcome), outcome: 'ACCEPTED', detail: short(told || 'no change') };
}

/** A change that was made before, and only answered again. */
export function repeatedDeed(action: string, outcome: object): Deed {
  return { action, target: targetOf(outcome), outcome: 'REPEATED', detail: null };
}

/** A change that was refused, or failed by a fault of ours; its target is the first record that the input names. */
export function undoneDeed(action: string, input: object, error: unknown): Deed {
  const target = targetOf(input);
  if (error instanceof Refusal) {
    const codes = new Set(error.errors.map(({ code }) => code));
    const fields = error.errors.flatMap(({ field }) => (field === null ? [] : [field.join('.')]));
    const detail = fields.length > 0 ? short([...new Set(fields)].join(', ')) : null;
    return { action, target, outcome: `REFUSED: ${[...codes].join(', ')}`, detail };
  }
  if (error instanceof CodedError) {
    return { action, target, outcome: `REFUSED: ${error.code}`, detail: null };
  }
  return { action, target, outcome: 'FAILED', detail: errorCodeOf(error) ?? null };
}

function targetOf(values: object): string | null {
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    const isRecord = name.endsWith('Id') && name !== 'clientMutationId' && name !== 'eventId';
    if (isRecord && typeof value === 'string' && plainId.test(value)) return value;
  }
  return null;
}

function short(text: string): string {
  return text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text;
}
