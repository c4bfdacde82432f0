import type { ToldLimit } from '../../../gateway/limits/tell-limits';
import type { ToldPlan } from '../../../gateway/plans/plan-recorder';
import type { ToldFetch, ToldNode } from '../../../gateway/plans/told-plan';
import { startDeployment } from '../../support/deployment';
import { operation } from '../../support/operations';
import { startTestPlatform } from '../../support/platform';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly object[];
  readonly extensions?: {
    readonly queryPlan?: ToldPlan;
    readonly limits?: Readonly<Record<string, ToldLimit>>;
  };
}

async function answerOf(
  url: string,
  query: string,
  header: Record<string, string> = { 'x-query-plan': '1' },
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...header },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

function fetchesOf(node: ToldNode | null | undefined): ToldFetch[] {
  if (!node) return [];
  if (node.kind === 'Fetch') return [node];
  if (node.kind === 'Condition') return [...fetchesOf(node.ifTrue), ...fetchesOf(node.ifFalse)];
  return node.nodes.flatMap(fetchesOf);
}

const modes = [
  { mode: 'one process', start: () => startTestPlatform() },
  { mode: 'distributed', start: () => startDeployment() },
];

describe.each(modes)('the plan of an operation, in $mode mode', ({ start }) => {
  let platform: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    platform = await start();
  }, 60_000);
  afterAll(() => platform.dispose());

  it('tells whoever asks which subgraph was asked what, when and for how long', async () => {
    const { data, errors, extensions } = await answerOf(platform.url, operation('CityBriefing'));
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ place: { name: 'Chilanzar' } });
    const told = extensions?.queryPlan;
    expect(told?.plan?.kind).toBe('Sequence');
    const fetches = fetchesOf(told?.plan);
    expect(new Set(fetches.map(({ subgraph }) => subgraph))).toEqual(
      new Set(['partners', 'local-partnerships', 'assessments', 'news']),
    );
    const [first, ...others] = fetches;
    expect(first).toMatchObject({ subgraph: 'local-partnerships', path: [], outcome: 'ok' });
    expect(first?.operation).toContain('place(id:');
    const made = others.filter(({ start: begun }) => begun !== undefined);
    expect(made.length).toBeGreaterThanOrEqual(3);
    for (const { path, entities, start: begun = 0, duration = Infinity, outcome } of made) {
      expect(path.length).toBeGreaterThan(0);
      expect(entities).toBeGreaterThan(0);
      expect(outcome).toBe('ok');
      expect(begun).toBeGreaterThanOrEqual((first?.start ?? 0) + (first?.duration ?? 0) - 0.02); // of rounding
      expect(begun + duration).toBeLessThanOrEqual((told?.finished ?? 0) + 0.02);
    }
    expect(told?.planned).toBeLessThanOrEqual(first?.start ?? 0);
  });

  it('comes with how near the operation is to each limit', async () => {
    const { extensions } = await answerOf(
      platform.url,
      '{ a: stakeholderGroups { code } sdgGoals { code } }',
    );
    expect(extensions?.limits).toMatchObject({
      tokens: { used: 12, maximum: 2_000 },
      depth: { used: 2 },
      fields: { used: 4 },
      aliases: { used: 1 },
      rootFields: { used: 2 },
    });
  });

  it('leaves out the times of what was not needed', async () => {
    const query = '{ place(id: "place:nowhere") { name news { nodes { headline } } } }';
    const [first, second] = fetchesOf((await answerOf(platform.url, query)).extensions?.queryPlan?.plan);
    expect(first?.duration).toBeGreaterThanOrEqual(0);
    expect(second).toMatchObject({ subgraph: 'news', path: ['place'] });
    expect(second?.start).toBeUndefined();
  });

  it('has the branches of a condition', async () => {
    const query =
      'query ($more: Boolean!) { place(id: "place:uz-tashkent-chilanzar") { name news @include(if: $more) { totalCount } } }';
    for (const more of [true, false]) {
      const { extensions } = await answerOf(platform.url, query, undefined, { more });
      const inNews = fetchesOf(extensions?.queryPlan?.plan).find(({ subgraph }) => subgraph === 'news');
      expect(inNews?.outcome).toBe(more ? 'ok' : undefined);
    }
  });

  it('is null where no subgraph is asked', async () => {
    const { extensions } = await answerOf(platform.url, '{ __typename }');
    expect(extensions?.queryPlan).toMatchObject({ plan: null });
  });

  it('is told to nobody who does not ask', async () => {
    const others: Record<string, string>[] = [{}, { 'x-query-plan': '0' }];
    for (const header of others) {
      const { extensions } = await answerOf(platform.url, '{ stakeholderGroups { code } }', header);
      expect(extensions).not.toHaveProperty('queryPlan');
      expect(extensions).not.toHaveProperty('limits');
    }
  });
});

it('is told to nobody where the schema is not', async () => {
  const platform = await startTestPlatform({ environment: { INTROSPECTION: 'off' } });
  try {
    const { data, extensions } = await answerOf(platform.url, '{ stakeholderGroups { code } }');
    expect(data).toHaveProperty('stakeholderGroups');
    expect(extensions).not.toHaveProperty('queryPlan');
  } finally {
    await platform.dispose();
  }
});
