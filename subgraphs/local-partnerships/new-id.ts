import { randomUUID } from 'node:crypto';

/** An id that nothing had before and nothing will have again, for example `task:3f2b8c0d91e74a56`. */
export function newId(kind: string): string {
  return `${kind}:${randomUUID().replaceAll('-', '').slice(0, 16)}`;
}
