import { randomUUID } from 'node:crypto';

/** An id that was never given before: 80 random bits behind the kind of record. */
export function newId(kind: string): string {
  return `${kind}:${randomUUID().replaceAll('-', '').slice(-20)}`;
}
