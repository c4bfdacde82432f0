import {
  alike,
  guardAssessments,
  marks,
  mergeIntoLead,
  partnership,
  personas,
  sensitivities,
  type GuardedAssessment,
  type GuardedAssessments,
} from './assessments-world';
import { House, person } from './house';
import { recordStatements } from './recorded-statements';

let house: House;
let guarded: GuardedAssessments;
beforeAll(async () => {
  house = await House.open();
  await mergeIntoLead(house);
  guarded = await guardAssessments(house);
}, 60_000);
afterAll(() => house.dispose());

const cast = personas('partner:former-lead');
const assessor = person('assessor', ['assessments:read', 'assessments:write']);
const missing: Pick<GuardedAssessment, 'id' | 'parts'> = {
  id: 'assessment:none',
  parts: {
    DataSource: 'data-source:none',
    Factor: 'factor:none',
    Finding: 'finding:none',
    PriorityArea: 'priority-area:none',
    Recommendation: 'recommendation:none',
    AssessmentEvent: 'event:none',
    Observation: 'observation:none',
  },
};

type Input = Record<string, unknown>;
type Written = (of: typeof missing) => Input;

const period = { text: '2020', start: '2020-01-01', end: '2020-12-31', precision: 'YEAR' };

/** Every change of what is there, as somebody may make it who sees it. */
const changes: Readonly<Record<string, Written>> = {
  updateAssessment: ({ id }) => ({ assessmentId: id, reportedConcerns: ['Theft'] }),
  transitionAssessment: ({ id }) => ({ assessmentId: id, to: 'SUSPENDED' }),
  setAssessmentPhase: ({ id }) => ({ assessmentId: id, code: 'FOLLOW_UP', completeness: 0 }),
  addAssessmentPartner: ({ id }) => ({ assessmentId: id, organisationName: 'Office', role: 'FUNDING' }),
  attachDocument: ({ id }) => ({
    assessmentId: id,
    kind: 'SUMMARY',
    title: 'Summary',
    accessibility: 'NOT_AVAILABLE',
  }),
  addDataSource: ({ id }) => ({ assessmentId: id, kind: 'FOCUS_GROUP', title: 'Talks' }),
  updateDataSource: ({ parts }) => ({ dataSourceId: parts.DataSource, sampleSize: 12 }),
  addFactor: ({ id, parts }) => ({
    assessmentId: id,
    kind: 'RISK',
    title: 'Dark ways',
    evidenceIds: [parts.DataSource],
  }),
  addFinding: ({ id, parts }) => ({ assessmentId: id, title: 'Dark ways', factorIds: [parts.Factor] }),
  setPriorityArea: ({ id, parts }) => ({
    assessmentId: id,
    rank: 7,
    title: 'Light',
    findingIds: [parts.Finding],
    priorityAreaId: parts.PriorityArea,
  }),
  addRecommendation: ({ id, parts }) => ({
    assessmentId: id,
    text: 'Light the ways.',
    findingIds: [parts.Finding],
  }),
  updateRecommendation: ({ parts }) => ({ recommendationId: parts.Recommendation, sdgTargets: ['11.7'] }),
  transitionRecommendation: ({ parts }) => ({ recommendationId: parts.Recommendation, to: 'AGREED' }),
  recordObservations: ({ parts }) => ({
    observations: [
      {
        indicatorCode: 'robbery-rate',
        placeId: 'place:bb',
        value: 1,
        period,
        dataSourceId: parts.DataSource,
      },
    ],
  }),
};
const versioned = /^(?:update|transition|set)(?:Assessment|Recommendation)|^addAssessmentPartner/;

async function inputOf(name: string, of: typeof missing): Promise<Input> {
  const input = changes[name]?.(of) ?? {};
  if (!versioned.test(name)) return input;
  const id = input['recommendationId'] ?? input['assessmentId'];
  const table = 'recommendationId' in input ? 'recommendation' : 'assessment';
  const [row] = await house.rows(`select version from assessments.${table} where id = $1`, [id]);
  return { ...input, expectedVersion: row?.version ?? 1 };
}

/** Back to where all of these changes are open. */
async function reset({ id, parts }: typeof missing): Promise<void> {
  await house.rows(
    `update assessments.assessment set status = 'DATA_COLLECTION', interrupted_status = null where id = $1`,
    [id],
  );
  await house.rows(`update assessments.recommendation set status = 'DRAFT' where id = $1`, [
    parts.Recommendation,
  ]);
  await house.rows(`delete from assessments.assessment_partner where role = 'FUNDING'`);
}

it('all changes of the room are tried here, but for the one that makes an assessment', async () => {
  const { __schema } = await house.data(null, '{ __schema { mutationType { fields { name } } } }');
  const names: string[] = __schema.mutationType.fields.map((field: { name: string }) => field.name);
  const about =
    /Assessment|attachDocument|DataSource|Factor|Finding|PriorityArea|Recommendation|Observations/;
  expect(new Set([...Object.keys(changes), 'createAssessment'])).toEqual(
    new Set(names.filter((name) => about.test(name))),
  );
});

describe.each(cast)('of $name', ({ who, sees }) => {
  const isWriter = who?.scopes.has('assessments:write') || who?.scopes.has('admin');

  it('every change is made, forbidden, or finds nothing, as the table says', async () => {
    const outcomes: string[] = [];
    const expected: string[] = [];
    for (const name of Object.keys(changes)) {
      for (const one of sensitivities) {
        await reset(guarded[one]);
        const { codes, answer } = await house.change(who, name, await inputOf(name, guarded[one]));
        expect(answer.errors).toEqual([]);
        outcomes.push(`${name} ${one}: ${codes.join() || 'made'}`);
        const whereWritten = sees.includes(one) ? 'made' : 'NOT_FOUND';
        expected.push(`${name} ${one}: ${isWriter ? whereWritten : 'FORBIDDEN'}`);
      }
    }
    expect(outcomes).toEqual(expected);
  });
});

describe('what the writer may not see', () => {
  it.each(Object.keys(changes))(
    'is refused by %s in the words and statements for what is not there',
    async (name) => {
      const { id, parts, ids } = guarded.CONFIDENTIAL;
      await reset(guarded.CONFIDENTIAL);
      const recorded = recordStatements(house.platform);
      const tried = async (of: typeof missing) => {
        const input = await inputOf(name, of);
        recorded.take();
        const { payload, answer } = await house.change(assessor, name, input);
        expect(answer.errors).toEqual([]);
        return { payload, statements: recorded.take() };
      };
      const nothing = await tried(missing);
      const hidden = await tried({ id, parts });
      recorded.end();
      const inOtherWords = ids
        .toSorted((a, b) => b.length - a.length)
        .reduce((text, one) => text.replaceAll(one, 'ID'), JSON.stringify(hidden));
      expect(inOtherWords).toBe(JSON.stringify(nothing).replaceAll(/[\w-]+:none/g, 'ID'));
      expect(hidden.payload.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    },
  );

  it('is neither found as part of what he sees', async () => {
    await reset(guarded.PUBLIC);
    const mixed = { id: guarded.PUBLIC.id, parts: guarded.CONFIDENTIAL.parts };
    const nothing = { id: guarded.PUBLIC.id, parts: missing.parts };
    for (const name of ['addFactor', 'addFinding', 'setPriorityArea', 'addRecommendation']) {
      const told = async (of: typeof missing) => {
        const { payload } = await house.change(assessor, name, await inputOf(name, of));
        return payload.userErrors.map(({ code, message }: { code: string; message: string }) =>
          `${code} ${message}`.replaceAll(/[\w-]+:(?:none|[0-9a-f]{20})/g, 'ID'),
        );
      };
      expect(await told(mixed)).toEqual(await told(nothing));
      expect(await told(mixed)).not.toEqual([]);
    }
  });

  it('holds its address: another with it is refused, and no more is said than was given', async () => {
    const title = 'Another';
    const input = { ...alike, title, localPartnershipId: partnership, sensitivity: 'PUBLIC' };
    const taken = await Promise.all(
      (['PUBLIC', 'CONFIDENTIAL'] as const).map((one) =>
        house.change(
          assessor,
          'createAssessment',
          { ...input, slug: `guarded-${marks[one]}` },
          'assessment { id }',
        ),
      ),
    );
    const messages = taken.map(({ payload }) => payload.userErrors.map((error: any) => error.message));
    expect(messages).toEqual([
      [`slug guarded-${marks.PUBLIC} is taken; choose another one.`],
      [`slug guarded-${marks.CONFIDENTIAL} is taken; choose another one.`],
    ]);
  });

  it('is not shown to who has just written it', async () => {
    const blind = person('blind', ['assessments:write']);
    const input = {
      ...alike,
      title: 'Written blindly',
      localPartnershipId: partnership,
      sensitivity: 'INTERNAL',
    };
    const selection = 'assessment { id title } event { id assessment { title } }';
    const made = await house.does(blind, 'createAssessment', { ...input, slug: 'blind' }, selection);
    expect(made).toMatchObject({ assessment: null, event: null });
    const sees = await house.does(assessor, 'createAssessment', { ...input, slug: 'seen' }, selection);
    expect(sees.assessment.title).toBe(input.title);
    const closes = { assessmentId: sees.assessment.id, expectedVersion: 1, sensitivity: 'CONFIDENTIAL' };
    const closed = await house.does(assessor, 'updateAssessment', closes, selection);
    expect(closed).toMatchObject({ assessment: null, event: null });
    // The name of a change is answered again with what may be seen by now.
    const named = { ...input, slug: 'named', clientMutationId: 'named' };
    const first = await house.does(assessor, 'createAssessment', named, selection);
    const { id } = first.assessment;
    await house.rows(`update assessments.assessment set sensitivity = 'CONFIDENTIAL' where id = $1`, [id]);
    const again = await house.does(assessor, 'createAssessment', named, selection);
    expect(again).toMatchObject({ assessment: null, event: null });
  });
});
