import type { NamedRow, WriteCase, Workbench } from './write-case';
import { sensitivities } from './ground';

const scope = 'news:write';
const texts = { headline: 'A headline', summary: 'A summary.' };
const draft = { ...texts, format: 'ANALYSIS' };

/** Whoever has the scope; but they tie an item only to what they see. */
export function newsChanges({ world, run }: Workbench): WriteCase[] {
  const on = (
    mutation: string,
    status: 'DRAFT' | 'PUBLISHED',
    input: (expectedVersion: number, count: number) => Record<string, unknown>,
  ): WriteCase => ({
    mutation,
    scope,
    rows: [{ id: world.news[status] ?? '' }],
    missing: 'news:there-is-none',
    prepare: ({ id }: NamedRow) => run('update news.news_item set status = $2 where id = $1', [id, status]),
    input: (newsItemId, expectedVersion, count) => ({ newsItemId, ...input(expectedVersion, count) }),
  });
  const assessments = sensitivities.map((each): NamedRow => {
    const { id } = world.assessments[each];
    return { id, judgedBy: { kind: 'assessment', id } };
  });
  const tasks = sensitivities.map((each): NamedRow => {
    const id = world.tasks.main[each];
    return { id, judgedBy: { kind: 'task', id } };
  });
  return [
    on('saveNewsDraft', 'DRAFT', (expectedVersion) => ({ expectedVersion, ...draft })),
    on('publishNews', 'DRAFT', () => ({})),
    on('translateNews', 'PUBLISHED', (_, count) => ({
      language: 'FR',
      ...texts,
      headline: `Titre ${count}`,
    })),
    on('correctNews', 'PUBLISHED', (expectedVersion, count) => ({
      expectedVersion,
      summary: `Corrected ${count}.`,
      correction: 'A word.',
    })),
    on('withdrawNews', 'PUBLISHED', (expectedVersion) => ({ expectedVersion, reason: 'Not so.' })),
    {
      mutation: 'saveNewsDraft',
      what: 'assessmentIds',
      scope,
      rows: assessments,
      missing: 'assessment:there-is-none',
      input: (id) => ({ ...draft, assessmentIds: [id] }),
    },
    {
      mutation: 'publishNews',
      what: 'assessmentIds',
      scope,
      rows: assessments,
      missing: 'assessment:there-is-none',
      input: (id) => ({ ...texts, assessmentIds: [id] }),
    },
    {
      mutation: 'saveNewsDraft',
      what: 'taskIds',
      scope,
      rows: tasks,
      missing: 'task:there-is-none',
      input: (id) => ({ ...draft, taskIds: [id] }),
    },
  ];
}
