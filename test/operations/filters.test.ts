import fc from 'fast-check';
import { TaskKind, TaskPriority, TaskStatus } from '../../subgraphs/local-partnerships/task/task.enums';
import { insertBulk } from '../support/bulk';
import { dataOf } from '../support/client';
import { startTestPlatform, type TestPlatform } from '../support/platform';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
  await insertBulk(platform.databaseUrl, { partners: 12, places: 12, tasks: 12, assessments: 10, news: 10 });
}, 30_000);
afterAll(() => platform.dispose());

const statuses = Object.values(TaskStatus);
const demo = 'partner:demo-agency-a';
const chilanzar = 'place:uz-tashkent-chilanzar';
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** What the criteria of a filter can ask for: rows of the seed and others, and what no task has. */
const lists = {
  status: statuses,
  kind: Object.values(TaskKind),
  priority: Object.values(TaskPriority),
  localPartnershipId: [
    'local-partnership:uz-chilanzar',
    'local-partnership:bulk-10',
    'local-partnership:bulk-1',
  ],
  leadPartnerId: [demo, 'partner:demo-agency-b', 'partner:bulk-2', 'partner:none'],
  participantPartnerId: ['partner:demo-agency-b', 'partner:bulk-3', 'partner:none'],
  placeId: [chilanzar, 'place:uz', 'place:ke', 'place:bulk-1', 'place:none'],
  countryIso3: ['UZB', 'KEN', 'AUT'],
  stakeholderGroup: ['LOCAL_GOVERNMENT', 'CIVIL_SOCIETY', 'NATIONAL_STATISTICAL_OFFICES'],
  assessmentId: ['assessment:demo-uz-chilanzar', 'assessment:bulk-2'],
  recommendationId: ['recommendation:demo-uz-chilanzar-1', 'recommendation:bulk-2-1'],
  sdgTarget: ['16.4', '11.3', '1.1'],
} as const;
type ListKey = keyof typeof lists;

const valuesOf = (key: ListKey) => fc.subarray<string>([...lists[key]], { minLength: 1 });
const listCriteria = Object.fromEntries(
  (Object.keys(lists) as ListKey[]).map((key) => [
    key,
    fc.option(valuesOf(key), { freq: 4, nil: undefined }),
  ]),
);
const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4, nil: undefined });
/** Mostly a few criteria at once: with many of them nothing is left to judge. */
const taskFilter: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.record({
      ...listCriteria,
      includeChildPlaces: rarely(fc.boolean()),
      dueBefore: rarely(fc.integer({ min: -30, max: 30 }).map(day)),
      updatedSince: rarely(fc.constantFrom('2026-02-01T05:00:00Z', '2026-02-01T11:30:00+01:00')),
      text: rarely(fc.constantFrom('bulk', 'demo', 'task 1', 'focus groups')),
    }),
    fc.subarray([...Object.keys(lists), 'includeChildPlaces', 'dueBefore', 'updatedSince', 'text'], {
      maxLength: 4,
    }),
  )
  .map(([values, kept]) =>
    Object.fromEntries(
      Object.entries(values).filter(([key, value]) => kept.includes(key) && value !== undefined),
    ),
  );

const selection = `totalCount counts { status count overdue } nodes { id status isOverdue isDemo }`;

interface Tasks {
  readonly totalCount: number;
  readonly counts: readonly { status: TaskStatus; count: number; overdue: number }[];
  readonly nodes: readonly { id: string; status: TaskStatus; isOverdue: boolean; isDemo: boolean }[];
}

/** The tasks that each of several filters lets through, all in one request. */
async function tasksOf<Name extends string>(filters: Record<Name, object>): Promise<Record<Name, Tasks>> {
  const names = Object.keys(filters);
  return dataOf(
    platform.url,
    `query (${names.map((name) => `$${name}: TaskFilter`).join(' ')}) {
      ${names.map((name) => `${name}: tasks(first: 200, filter: $${name}) { ${selection} }`).join('\n')} }`,
    filters,
  );
}

const less = (filter: Record<string, unknown>, key: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));

const ids = ({ nodes }: Tasks) => nodes.map(({ id }) => id);
/** Lists that have no row in common, as one set of ids. */
function union(...parts: readonly Tasks[]): string[] {
  const all = parts.flatMap(ids);
  expect(new Set(all).size).toBe(all.length);
  return all.toSorted();
}

function holds(law: (filter: Record<string, unknown>) => Promise<void>, numRuns = 50): Promise<void> {
  return fc.assert(fc.asyncProperty(taskFilter, law), { numRuns });
}

describe('whatever else a task filter asks for', () => {
  it('overdue and not overdue are all there is', async () => {
    await holds(async (filter) => {
      const { all, late, rest } = await tasksOf({
        all: filter,
        late: { ...filter, overdue: true },
        rest: { ...filter, overdue: false },
      });
      expect(union(late, rest)).toEqual(ids(all).toSorted());
      expect(late.nodes.every(({ isOverdue }) => isOverdue)).toBe(true);
      expect(rest.nodes.some(({ isOverdue }) => isOverdue)).toBe(false);
      expect(all.counts.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(late.totalCount);
    });
  });

  it('leaving demonstrations out leaves out those and nothing else', async () => {
    await holds(async (filter) => {
      const { all, withDemo, without } = await tasksOf({
        all: filter,
        withDemo: { ...filter, includeDemo: true },
        without: { ...filter, includeDemo: false },
      });
      expect(ids(withDemo)).toEqual(ids(all));
      expect(without.nodes).toEqual(all.nodes.filter(({ isDemo }) => !isDemo));
    });
  });

  it('the statuses share all tasks among them, and are counted so', async () => {
    await holds(async (given) => {
      const filter = less(given, 'status');
      const { all, ...byStatus } = await tasksOf({
        all: filter,
        ...Object.fromEntries(statuses.map((status) => [status, { ...filter, status: [status] }])),
      } as Record<'all' | TaskStatus, object>);
      expect(union(...Object.values(byStatus))).toEqual(ids(all).toSorted());
      expect(all.counts).toEqual(
        statuses.map((status) => ({
          status,
          count: byStatus[status].totalCount,
          overdue: byStatus[status].nodes.filter(({ isOverdue }) => isOverdue).length,
        })),
      );
      expect(all.totalCount).toBe(all.nodes.length);
    });
  });

  it('several values of a criterion find what each of them finds', async () => {
    const keys = Object.keys(lists) as ListKey[];
    await fc.assert(
      fc.asyncProperty(taskFilter, fc.constantFrom(...keys), async (filter, key) => {
        const values: readonly string[] = lists[key];
        const each = Object.fromEntries(
          values.map((value, index) => [`value${index}`, { ...filter, [key]: [value] }]),
        );
        const { all, none, ...parts } = await tasksOf({
          all: { ...filter, [key]: values },
          none: { ...filter, [key]: [] },
          ...each,
        });
        expect([...new Set(Object.values<Tasks>(parts).flatMap(ids))].toSorted()).toEqual(
          ids(all).toSorted(),
        );
        expect(none.totalCount).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('a later day finds the same and more', async () => {
    await holds(async (given) => {
      const filter = less(given, 'dueBefore');
      const { all, sooner, later } = await tasksOf({
        all: filter,
        sooner: { ...filter, dueBefore: day(-3) },
        later: { ...filter, dueBefore: day(8) },
      });
      expect(ids(later).slice(0, sooner.totalCount)).toEqual(ids(sooner));
      // The next due come first, so that both are the beginning of the list.
      expect(ids(all).slice(0, later.totalCount)).toEqual(ids(later));
    });
  });
});

describe('the tasks of a row are those that its id as a criterion finds', () => {
  interface Relation {
    readonly parent: string;
    readonly id: string;
    readonly args?: string;
    readonly criterion: ListKey;
  }
  const relations: Relation[] = [
    { parent: 'place', id: chilanzar, criterion: 'placeId' },
    { parent: 'place', id: 'place:uz', criterion: 'placeId' },
    { parent: 'localPartnership', id: 'local-partnership:uz-chilanzar', criterion: 'localPartnershipId' },
    { parent: 'localPartnership', id: 'local-partnership:bulk-10', criterion: 'localPartnershipId' },
    { parent: 'assessment', id: 'assessment:demo-uz-chilanzar', criterion: 'assessmentId' },
    { parent: 'assessment', id: 'assessment:bulk-3', criterion: 'assessmentId' },
    { parent: 'partner', id: demo, args: 'role: [LEAD], ', criterion: 'leadPartnerId' },
    {
      parent: 'partner',
      id: 'partner:demo-agency-b',
      args: 'role: [SUPPORT, FUNDING, OVERSIGHT], ',
      criterion: 'participantPartnerId',
    },
  ];

  it.each(relations)('$parent $id', async ({ parent, id, args = '', criterion }) => {
    await holds(async (given) => {
      const filter = less(given, criterion);
      const { row, tasks } = await dataOf(
        platform.url,
        `query ($id: ID!, $filter: TaskFilter, $flat: TaskFilter) {
          row: ${parent}(id: $id) { tasks(${args}first: 200, filter: $filter) { ${selection} } }
          tasks(first: 200, filter: $flat) { ${selection} } }`,
        { id, filter, flat: { ...filter, [criterion]: [id] } },
      );
      expect(row.tasks).toEqual(tasks);
    }, 20);
  });

  it('SDG target and recommendation', async () => {
    const { sdgTarget, recommendation, ofTarget, ofRecommendation } = await dataOf(
      platform.url,
      `{ sdgTarget(code: "16.4") { tasks(first: 200) { ${selection} } }
        recommendation(id: "recommendation:demo-uz-chilanzar-1") { tasks { id } }
        ofTarget: tasks(first: 200, filter: { sdgTarget: ["16.4"] }) { ${selection} }
        ofRecommendation: tasks(first: 200, filter: { recommendationId: ["recommendation:demo-uz-chilanzar-1"] }) {
          ${selection} } }`,
    );
    expect(sdgTarget.tasks).toEqual(ofTarget);
    expect(recommendation.tasks.map(({ id }: any) => id)).toEqual(ids(ofRecommendation));
    expect(ofRecommendation.totalCount).toBeGreaterThan(10);
  });

  it('a partner in any role: what it leads and what it takes part in', async () => {
    const { partner, leads, joins } = await dataOf(
      platform.url,
      `query ($id: ID!) { partner(id: $id) { tasks(first: 200) { ${selection} } }
        leads: tasks(first: 200, filter: { leadPartnerId: [$id] }) { ${selection} }
        joins: tasks(first: 200, filter: { participantPartnerId: [$id] }) { ${selection} } }`,
      { id: demo },
    );
    expect(ids(partner.tasks).toSorted()).toEqual([...new Set([...ids(leads), ...ids(joins)])].toSorted());
  });
});
