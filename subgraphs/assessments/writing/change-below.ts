import type { Statements } from '../../../platform/database/database';
import type { Identity } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck } from '../../../platform/writing/input-check';
import {
  runMutation,
  type MutationInput,
  type MutationResult,
  type Outcome,
} from '../../../platform/writing/mutation';
import { assertMayWrite } from '../access';
import { assessmentLog, type AssessmentPart } from '../event/assessment-log';
import { actorOf, changedEvent } from '../event/new-events';
import {
  assertOpen,
  assertVersion,
  lockAssessment,
  raiseVersion,
  touchAssessment,
  type LockedAssessment,
  type Target,
} from './locked-assessment';

interface ChangeBelow<Input extends MutationInput, Extra extends Outcome> {
  /** Name of the mutation. */
  readonly name: string;
  readonly input: Input;
  readonly part: AssessmentPart;
  /** Only for what carries `expectedVersion`: the assessment's. */
  readonly expectedVersion?: number;
  readonly target: Target;
  check(check: InputCheck): void;
  /** Writes, under the lock of the assessment; settles with the id of the part, where it has one, and what else to keep. */
  write(
    tx: Statements,
    assessment: LockedAssessment,
    actor: Identity,
  ): Promise<{ readonly partId?: string; readonly extra: Extra }>;
}

export type BelowOutcome<Extra> = { readonly assessmentId: string } & Extra;

/**
 * What every change of a part of an assessment has in common: authority, the check of the input, the lock of the
 * assessment, its being open, and one event.
 *
 * The assessment's version is raised only by inputs that carry `expectedVersion`. Findings and the like come from many
 * hands at once: if each of them raised it, nobody who looks at the whole could ever take the next step. `updatedAt`
 * tells of all of them.
 */
export function changeBelow<Input extends MutationInput, Extra extends Outcome>(
  context: SubgraphContext,
  { name, input, part, expectedVersion, target, check, write }: ChangeBelow<Input, Extra>,
): Promise<MutationResult<BelowOutcome<Extra>>> {
  return runMutation(context, {
    name,
    input,
    log: assessmentLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const faults = new InputCheck();
      check(faults);
      faults.assert();
      const assessment = await lockAssessment(tx, actor, target);
      if (expectedVersion !== undefined) await assertVersion(tx, assessment, expectedVersion);
      assertOpen(assessment);
      const { partId, extra } = await write(tx, assessment, actor);
      const { id } = assessment;
      let { version } = assessment;
      if (expectedVersion === undefined) await touchAssessment(tx, id, now);
      else version = await raiseVersion(tx, assessment, now);
      const changed = partId === undefined ? { part } : { part, partId };
      return {
        outcome: { assessmentId: id, ...extra },
        events: [await changedEvent(tx, { id, version }, changed, { actor: actorOf(actor), now })],
      };
    },
  });
}
