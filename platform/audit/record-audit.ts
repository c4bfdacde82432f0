import type { Statements } from '../database/database';
import { json, sql } from '../database/sql';
import { messageOf } from '../errors';
import type { Identity } from '../identity';
import type { Log } from '../log';

/** By whom, and in which request. */
export interface AuditedRequest {
  readonly identity: Identity | null;
  readonly requestId: string;
}

/** What was asked for and what came of it. Nothing of it is an input or an answer: these may hold what is secret. */
export interface Deed {
  /** Name of a mutation, or of what was read. */
  readonly action: string;
  /** Id of the record that it was about. */
  readonly target: string | null;
  readonly outcome: string;
  /** A few words of ours. */
  readonly detail: string | null;
}

/** Writes an entry for each deed, in one statement. Who did not sign in has an empty subject, which no token can have. */
export async function recordAudit(
  database: Statements,
  { identity, requestId }: AuditedRequest,
  deeds: readonly Deed[],
): Promise<void> {
  await database.rows(
    sql`insert into audit_entry (subject, actor_name, action, target, outcome, request_id, detail)
      select ${identity?.subject ?? ''}, ${identity?.name ?? 'anonymous'}, action, target, outcome, ${requestId}, detail
      from jsonb_to_recordset(${json(deeds)}) as deed(action text, target text, outcome text, detail text)`,
  );
}

/** The same for what was not done. Never rejects: the answer stands without its entry, which is then in the log. */
export async function recordAuditOrLog(
  { database, log, ...request }: AuditedRequest & { readonly database: Statements; readonly log: Log },
  deed: Deed,
): Promise<void> {
  try {
    await recordAudit(database, request, [deed]);
  } catch (error) {
    const { requestId } = request;
    log.error(
      { requestId, subject: request.identity?.subject, ...deed, error: messageOf(error) },
      'an audit entry could not be written',
    );
  }
}
