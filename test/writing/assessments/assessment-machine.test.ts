import { AssessmentStatus } from '../../../subgraphs/assessments/assessment/assessment.enums';
import {
  assessmentTransitions,
  explainAssessmentGuard,
  openTransitions,
  type AssessmentGuard,
  type AssessmentState,
} from '../../../subgraphs/assessments/machine/assessment-machine';
import { readGuardFacts } from '../../../subgraphs/assessments/assessment/assessment.reader';
import { Desk, assessor, person, reader } from './desk';

const statuses = Object.values(AssessmentStatus);
const resumable = ['PLANNING', 'DATA_COLLECTION', 'ANALYSIS', 'VALIDATION'] as const;

/** Every place in the machine; a suspended assessment is in another one for each status that it came from. */
const states: readonly AssessmentState[] = statuses.flatMap((status): AssessmentState[] => {
  if (status === 'SUSPENDED') return resumable.map((interruptedStatus) => ({ status, interruptedStatus }));
  return [{ status, interruptedStatus: status === 'CANCELLED' ? 'PLANNING' : null }];
});

/** What makes a guard fail, and no other one, where all hold. */
const breaks: Readonly<Record<AssessmentGuard, string>> = {
  hasLocalPartnership: 'update assessment set local_partnership_id = null where id = $1',
  hasLead: `delete from assessment_partner where assessment_id = $1`,
  hasPlannedSource: `update data_source set state = 'UNAVAILABLE' where assessment_id = $1`,
  nothingIsBeingCollected: `update data_source set state = 'COLLECTING' where assessment_id = $1`,
  hasFinding: 'delete from finding where assessment_id = $1',
  hasPriorityArea: `with gone as (delete from recommendation where assessment_id = $1 returning 1)
    delete from priority_area where assessment_id = $1 and (select count(*) from gone) >= 0`,
  everyPriorityAreaIsAgreed: `update recommendation set status = 'DRAFT' where assessment_id = $1`,
  reportIsAvailable: 'delete from assessment_document where assessment_id = $1',
  isPublic: `update assessment set sensitivity = 'INTERNAL' where id = $1`,
  everyRecommendationIsSettled: `update recommendation set status = 'AGREED' where assessment_id = $1`,
};

describe('the machine of assessments, over the API', () => {
  const admin = person('administrator', ['admin']);
  let desk: Desk;
  let id: string;

  beforeAll(async () => {
    desk = await Desk.open();
    ({ id } = await desk.plans());
  });
  beforeEach(() => {
    desk.who = assessor;
  });
  afterAll(() => desk.dispose());

  /** The assessment in a state, with everything that any guard asks for. */
  async function stands({ status, interruptedStatus }: AssessmentState): Promise<void> {
    await desk.database.query(`
      delete from recommendation where assessment_id = '${id}';
      delete from priority_area where assessment_id = '${id}';
      delete from finding where assessment_id = '${id}';
      delete from data_source where assessment_id = '${id}';
      delete from assessment_document where assessment_id = '${id}';
      delete from assessment_partner where assessment_id = '${id}';
      insert into assessment_partner (assessment_id, organisation_name, role) values ('${id}', 'Lead', 'LEAD');
      insert into data_source (id, assessment_id, kind, title) values ('data-source:one', '${id}', 'FOCUS_GROUP', 'S');
      insert into finding (id, assessment_id, title) values ('finding:one', '${id}', 'Finding');
      insert into priority_area (id, assessment_id, rank, title) values ('priority-area:one', '${id}', 1, 'Area');
      insert into recommendation (id, assessment_id, number, text, status, priority_area_id)
        values ('recommendation:one', '${id}', 1, 'Do it.', 'IMPLEMENTED', 'priority-area:one');
      insert into assessment_document (assessment_id, kind, title, accessibility)
        values ('${id}', 'REPORT', 'Report', 'PUBLICLY_AVAILABLE');
      update assessment set status = '${status}', sensitivity = 'PUBLIC', version = 1,
        interrupted_status = ${interruptedStatus === null ? 'null' : `'${interruptedStatus}'`},
        local_partnership_id = 'local-partnership:uz-chilanzar' where id = '${id}';
    `);
  }

  const step = (to: AssessmentStatus) => ({
    assessmentId: id,
    to,
    expectedVersion: 1,
    reason: 'It has to be.',
  });

  async function statusNow(): Promise<AssessmentStatus> {
    const [row] = await desk.rows('select status from assessment where id = $1', [id]);
    return row.status;
  }

  it.each(states)(
    'leads from $status ($interruptedStatus) where the table says, and nowhere else',
    async (state) => {
      const legal = openTransitions(state).map((edge) => edge.to);
      await stands(state);
      for (const to of statuses.filter((status) => !legal.includes(status))) {
        const refusals = await desk.refused('transitionAssessment', step(to));
        expect(refusals).toHaveLength(1);
        expect(refusals[0]).toMatchObject({ code: 'ILLEGAL_TRANSITION', field: ['input', 'to'] });
        expect(refusals[0]?.message).toContain(
          legal.length > 0 ? `legal are: ${legal.join(', ')}.` : 'nothing leads on',
        );
      }
      desk.who = reader;
      for (const to of legal) {
        expect(await desk.refusedAt('transitionAssessment', step(to))).toEqual(['FORBIDDEN']);
      }
      const writers = [assessor, admin];
      for (const [index, to] of [...legal, ...legal].entries()) {
        desk.who = writers[index < legal.length ? 0 : 1] ?? null;
        const { assessment, event } = await desk.does('transitionAssessment', step(to));
        expect(assessment).toMatchObject({ status: to, version: 2 });
        expect(event).toMatchObject({ fromStatus: state.status, toStatus: to });
        await stands(state);
      }
      desk.who = assessor;
      const { assessment } = await desk.query(
        'query ($id: ID!) { assessment(id: $id) { allowedTransitions { to allowedForViewer unmetGuards } } }',
        { id },
      );
      expect(assessment.allowedTransitions).toEqual(
        legal.map((to) => ({ to, allowedForViewer: true, unmetGuards: [] })),
      );
    },
  );

  const guarded = assessmentTransitions.flatMap(({ from, to, guards = [] }) =>
    guards.map((guard) => ({ from, to, guard })),
  );

  it.each(guarded)('does not lead from $from to $to without $guard', async ({ from, to, guard }) => {
    await stands({ status: from, interruptedStatus: from === 'SUSPENDED' ? to : null });
    await desk.rows(breaks[guard], [id]);
    const [facts] = await readGuardFacts(
      { rows: async (statement) => desk.rows(statement.text, statement.values) },
      [id],
    );
    const sentence = facts && explainAssessmentGuard(guard, facts);
    expect(sentence).not.toBeNull();
    expect(await desk.refused('transitionAssessment', step(to))).toEqual([
      { code: 'GUARD_FAILED', field: ['input', 'to'], message: sentence },
    ]);
    expect(await statusNow()).toBe(from);
  });

  const silent = (to: AssessmentStatus) => ({ ...step(to), reason: null });
  const withReason = assessmentTransitions.filter((edge) => edge.requiresReason);
  const withoutReason = assessmentTransitions.filter((edge) => !edge.requiresReason);

  it.each(withReason)('asks for a reason from $from to $to', async ({ from, to }) => {
    await stands({ status: from, interruptedStatus: null });
    const refused = ['INVALID input reason'];
    expect(await desk.refusedAt('transitionAssessment', silent(to))).toEqual(refused);
    expect(await desk.refusedAt('transitionAssessment', { ...step(to), reason: ' ' })).toEqual(refused);
  });

  it.each(withoutReason)('asks for none from $from to $to', async ({ from, to }) => {
    await stands({ status: from, interruptedStatus: from === 'SUSPENDED' ? resumableOr(to) : null });
    const { assessment } = await desk.does('transitionAssessment', silent(to));
    expect(assessment.status).toBe(to);
  });

  function resumableOr(to: AssessmentStatus): AssessmentStatus {
    return resumable.find((status) => status === to) ?? 'ANALYSIS';
  }
});
