import { acceptedDeed, repeatedDeed, undoneDeed } from '../audit/mutation-deeds';
import { recordAudit, recordAuditOrLog } from '../audit/record-audit';
import type { Statements } from '../database/database';
import type { Identity } from '../identity';
import type { SubgraphContext } from '../subgraph/define-subgraph';
import { claimMutation, keepOutcome } from './idempotency';
import { retryLostRaces } from './retry';
import { Refusal, refuse, type UserError } from './user-error';

/** What a change leaves behind for its payload: ids, by which the payload reads the records; the changed one first. */
export type Outcome = Readonly<Record<string, string | number | null | readonly string[]>>;

/** What the audit trail says of an event. */
interface Told {
  readonly id: string;
  readonly kind: string;
}

export interface Change<Result extends Outcome, Event> {
  readonly outcome: Result;
  /** One for each change; recorded by the transaction's last statement. */
  readonly events: readonly Event[];
}

export interface MutationInput {
  readonly clientMutationId?: string | null;
}

export interface Mutation<Input extends MutationInput, Result extends Outcome, Event extends Told> {
  /** Name of the field; the same clientMutationId for another one is another change. */
  readonly name: string;
  readonly input: Input;
  readonly log: { record(tx: Statements, events: readonly Event[]): Promise<void> };
  /**
   * Checks and writes, in one transaction that may be run again after a lost race: locks first the record that it
   * changes, and throws a `Refusal` where a rule is against it.
   */
  work(tx: Statements, actor: Identity, now: Date): Promise<Change<Result, Event>>;
}

export interface MutationResult<Result extends Outcome> {
  /** `null` where the change was refused. */
  readonly outcome: Result | null;
  readonly userErrors: readonly UserError[];
  readonly clientMutationId: string | null;
}

/**
 * Runs a change with all that every change has: somebody who is answerable, one transaction for rows, event, idempotency
 * and audit, lost races run again, rules' refusals as `userErrors`. What is not done is audited too, whoever asked for it.
 * Afterwards the request reads anew.
 */
export async function runMutation<Input extends MutationInput, Result extends Outcome, Event extends Told>(
  context: SubgraphContext,
  { name, input, log, work }: Mutation<Input, Result, Event>,
): Promise<MutationResult<Result>> {
  const { identity, database } = context;
  const clientMutationId = input.clientMutationId ?? null;
  try {
    if (!identity) throw refuse('FORBIDDEN', null, 'Sign in first.');
    const outcome = await retryLostRaces(() =>
      database.transaction(async (tx) => {
        const earlier = await claimMutation<Result>(tx, identity.subject, name, input);
        if (earlier) {
          await recordAudit(tx, context, [repeatedDeed(name, earlier)]);
          return earlier;
        }
        const change = await work(tx, identity, new Date());
        if (clientMutationId !== null)
          await keepOutcome(tx, identity.subject, clientMutationId, change.outcome);
        await recordAudit(tx, context, [acceptedDeed(name, change.outcome, change.events)]);
        if (change.events.length > 0) await log.record(tx, change.events);
        return change.outcome;
      }),
    );
    return { outcome, userErrors: [], clientMutationId };
  } catch (error) {
    await recordAuditOrLog(context, undoneDeed(name, input, error));
    if (error instanceof Refusal) return { outcome: null, userErrors: error.errors, clientMutationId };
    throw error;
  } finally {
    context.readAnew();
  }
}
