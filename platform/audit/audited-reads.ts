import DataLoader from 'dataloader';
import type { Statements } from '../database/database';
import { recordAudit, type AuditedRequest } from './record-audit';

export interface AuditedRead {
  readonly action: string;
  /** Id of the record that is given out. */
  readonly target: string;
  readonly detail: string | null;
}

/**
 * Records that something is given out; whoever gives it waits for this first, and keeps it back where it rejects. What a
 * level of an answer gives out is one statement, and the same record is recorded once a request.
 */
export type RecordRead = (read: AuditedRead) => Promise<void>;

export function createReadRecorder(database: Statements, request: AuditedRequest): RecordRead {
  const reads = new DataLoader<AuditedRead, true, string>(
    async (given) => {
      await recordAudit(
        database,
        request,
        given.map((read) => ({ ...read, outcome: 'ACCEPTED' })),
      );
      return given.map(() => true);
    },
    { cacheKeyFn: ({ action, target }) => `${action} ${target}` },
  );
  return async (read) => {
    await reads.load(read);
  };
}
