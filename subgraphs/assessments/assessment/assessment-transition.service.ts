import type { Statements } from '../../../platform/database/database';
import { json, sql, type Sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, textRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { Refusal, userError } from '../../../platform/writing/user-error';
import { assertMayWrite, rolesOf } from '../access';
import { assessmentLog } from '../event/assessment-log';
import { actorOf, statusEvent } from '../event/new-events';
import type { FuzzyDate } from '../fuzzy-date';
import {
  explainAssessmentGuard,
  openTransitions,
  type AssessmentState,
  type AssessmentTransitionRule,
} from '../machine/assessment-machine';
import { chooseEdge } from '../machine/choose-edge';
import { publicStatusOf } from '../machine/progress';
import {
  assertVersion,
  assessmentNamed,
  lockAssessment,
  raiseVersion,
  type LockedAssessment,
} from '../writing/locked-assessment';
import type { TransitionAssessmentInput } from './assessment-changes.input';
import { readGuardFacts } from './assessment.reader';
import type { AssessmentOutcome } from './assessment.service';
import { phaseDatesAfter } from './phase-dates';
import { readPhaseDates, writePhaseDates } from './phase.writer';

/**
 * Takes an assessment one step on. The guards look at rows that stand still, since whoever changes them locks the
 * assessment first. The day of the step, for phases and dates, is that of `occurredAt` in UTC.
 */
export function transitionAssessment(
  context: SubgraphContext,
  input: TransitionAssessmentInput,
): Promise<MutationResult<AssessmentOutcome>> {
  return runMutation(context, {
    name: 'transitionAssessment',
    input,
    log: assessmentLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      new InputCheck()
        .text('reason', input.reason, textRule)
        .occurredAt('occurredAt', input.occurredAt, now)
        .assert();
      const assessment = await lockAssessment(tx, actor, assessmentNamed(input.assessmentId));
      await assertVersion(tx, assessment, input.expectedVersion);
      const edge = chooseEdge(openTransitions(assessment), {
        field: 'to',
        from: assessment.status,
        to: input.to,
        roles: rolesOf(actor),
        reason: input.reason,
      });
      await assertGuards(tx, assessment, edge);

      const { id } = assessment;
      const occurredAt = input.occurredAt ?? now;
      await writeStep(tx, assessment, stateAfter(assessment, edge), occurredAt);
      const version = await raiseVersion(tx, assessment, now);
      const from = { status: assessment.status, publicStatus: publicStatusOf(assessment) };
      const { reason } = input;
      const deed = { actor: actorOf(actor), now, occurredAt, reason };
      const event = await statusEvent(tx, 'assessment.statusChanged', { id, version }, from, deed);
      return { outcome: { assessmentId: id, eventId: event.id }, events: [event] };
    },
  });
}

async function assertGuards(
  tx: Statements,
  { id }: LockedAssessment,
  edge: Pick<AssessmentTransitionRule, 'guards'>,
): Promise<void> {
  const [facts] = await readGuardFacts(tx, [id]);
  if (!facts) throw new Error(`${id} has no facts`);
  const unmet = (edge.guards ?? [])
    .map((guard) => explainAssessmentGuard(guard, facts))
    .filter((sentence) => sentence !== null);
  if (unmet.length > 0)
    throw new Refusal(...unmet.map((sentence) => userError('GUARD_FAILED', 'to', sentence)));
}

/** A suspension, and an end before its time, remember where they came from. */
function stateAfter(
  before: AssessmentState,
  { from, to }: Pick<AssessmentTransitionRule, 'from' | 'to'>,
): AssessmentState {
  if (to !== 'SUSPENDED' && to !== 'CANCELLED') return { status: to, interruptedStatus: null };
  return { status: to, interruptedStatus: from === 'SUSPENDED' ? before.interruptedStatus : from };
}

async function writeStep(
  tx: Statements,
  before: LockedAssessment,
  after: AssessmentState,
  occurredAt: Date,
): Promise<void> {
  const moment = occurredAt.toISOString();
  const day = moment.slice(0, 10);
  const { status, interruptedStatus } = after;
  const starts = status === 'DATA_COLLECTION' && before.startedOn === null;
  const publishes = status === 'PUBLISHED' && before.publishedOn === null;
  await tx.rows(
    sql`update assessment set status = ${status}, interrupted_status = ${interruptedStatus},
        -- Whoever takes the step states the status that it leads to.
        status_basis = 'STATED', status_since = ${moment},
        started_on = ${starts ? onDay(day) : sql`started_on`},
        published_on = ${publishes ? onDay(day) : sql`published_on`}
      where id = ${before.id}`,
  );
  const known = await readPhaseDates(tx, before.id);
  await writePhaseDates(tx, before.id, phaseDatesAfter(before, after, known, day));
}

function onDay(day: string): Sql {
  return json({ text: day, start: day, end: day, precision: 'DAY' } satisfies FuzzyDate);
}
