import { createHash } from 'node:crypto';
import type { Statements } from '../database/database';
import { json, sql } from '../database/sql';
import type { MutationInput, Outcome } from './mutation';
import { refuse } from './user-error';

const maximumLength = 200; // characters of a clientMutationId
const lifetime = '24 hours';

/**
 * Takes the name that a mutation gave itself. Settles with what was answered to the same mutation within the last day, or
 * with `null` where this is the first one: then its outcome has to be kept before the commit. One that arrives at the same
 * time waits here for the first one's commit. The same name with another input is refused.
 */
export async function claimMutation<Result extends Outcome>(
  tx: Statements,
  subject: string,
  name: string,
  input: MutationInput,
): Promise<Result | null> {
  const { clientMutationId, ...content } = input;
  if (clientMutationId === null || clientMutationId === undefined) return null;
  if (clientMutationId.length === 0 || clientMutationId.length > maximumLength) {
    throw refuse(
      'INVALID',
      'clientMutationId',
      `clientMutationId must have 1 to ${maximumLength} characters.`,
    );
  }
  const digest = createHash('sha256')
    .update(canonical([name, content]))
    .digest('hex');
  const [claimed] = await tx.rows(
    sql`insert into mutation_result (subject, client_mutation_id, input, outcome)
      values (${subject}, ${clientMutationId}, ${digest}, '{}')
      on conflict (subject, client_mutation_id) do update
        set input = excluded.input, outcome = excluded.outcome, created_at = now()
        where mutation_result.created_at < now() - ${lifetime}::interval
      returning subject`,
  );
  if (claimed) return null;
  const [first] = await tx.rows<{ input: string; outcome: Result }>(
    sql`select input, outcome from mutation_result
      where subject = ${subject} and client_mutation_id = ${clientMutationId}`,
  );
  if (first?.input !== digest) {
    throw refuse(
      'DUPLICATE',
      'clientMutationId',
      'This clientMutationId was used for another change within the last 24 hours; take a new one.',
    );
  }
  return first.outcome;
}

export async function keepOutcome(
  tx: Statements,
  subject: string,
  clientMutationId: string,
  outcome: Outcome,
): Promise<void> {
  await tx.rows(
    sql`update mutation_result set outcome = ${json(outcome)}
      where subject = ${subject} and client_mutation_id = ${clientMutationId}`,
  );
}

/** Removes what no mutation can be a repetition of any more. */
export async function forgetOldMutations(database: Statements): Promise<void> {
  await database.rows(sql`delete from mutation_result where created_at < now() - ${lifetime}::interval`);
}

/** The same text for the same input, in whatever order a client writes its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
