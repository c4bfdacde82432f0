import { Findings } from './findings';
import type { Gate } from './gate';
import type { Persona } from './personas';
import type { Truth } from './truth';
import { sensitivities } from './ground';
import type { World } from './world';
import { apiSchema, rowsOf, type Field } from './api';
import { wholeRow } from './selections';

/** A field that reads a row by its key, and the key of a row of each sensitivity. */
interface ById {
  readonly field: string;
  readonly argument: string;
  readonly rows: readonly {
    readonly key: string;
    readonly kind: 'task' | 'assessment' | 'news';
    readonly id: string;
  }[];
  readonly missing: string;
}

function waysById({ tasks, assessments, news }: World, truth: Truth): ById[] {
  const ofTasks = sensitivities.map((each) => tasks.main[each]);
  const ofAssessments = sensitivities.map((each) => assessments[each]);
  return [
    {
      field: 'task',
      argument: 'id',
      rows: ofTasks.map((id) => ({ key: id, kind: 'task', id })),
      missing: 'task:there-is-none',
    },
    {
      field: 'task',
      argument: 'reference',
      rows: ofTasks.map((id) => ({ key: truth.tasks.get(id)?.reference ?? '', kind: 'task', id })),
      missing: 'MATRIX-HERE-0',
    },
    {
      field: 'assessment',
      argument: 'id',
      rows: ofAssessments.map(({ id }) => ({ key: id, kind: 'assessment', id })),
      missing: 'assessment:there-is-none',
    },
    {
      field: 'recommendation',
      argument: 'id',
      rows: ofAssessments.map(({ id, recommendationId }) => ({
        key: recommendationId,
        kind: 'assessment',
        id,
      })),
      missing: 'recommendation:there-is-none',
    },
    {
      field: 'newsItem',
      argument: 'id',
      rows: ['DRAFT', 'WITHDRAWN'].map((status) => {
        const id = news[status] ?? '';
        return { key: id, kind: 'news' as const, id };
      }),
      missing: 'news:there-is-none',
    },
  ];
}

/** A row that is hidden and one that is not there: the same answer, letter for letter, and the same statements. */
export async function runParity(gate: Gate, world: World, truth: Truth): Promise<Findings> {
  const findings = new Findings(world.marks, truth);
  for (const way of waysById(world, truth)) {
    for (const persona of world.personas) {
      const hidden = way.rows.filter(({ kind, id }) => !truth.sees(persona, kind, id));
      for (const { key } of hidden) {
        const absent = await askBy(gate, persona, way, way.missing);
        const got = await askBy(gate, persona, way, key);
        const expected = JSON.stringify(absent).replaceAll(way.missing, key);
        const isSame = JSON.stringify(got) === expected;
        const difference = { path: key, kind: 'leak' as const, expected: absent, got };
        const name = `${way.field} by ${way.argument}, as one that is not there`;
        const found = isSame ? [] : [difference];
        findings.add({ name, persona, cells: 1, differences: found, text: got.text, said: key });
      }
    }
  }
  return findings;
}

async function askBy(
  gate: Gate,
  { identity }: Persona,
  { field, argument }: ById,
  key: string,
): Promise<{ text: string; statements: readonly string[] }> {
  const type = rowsOf(apiSchema.getQueryType()?.getFields()[field] as Field);
  const query = `query ($key: ${argument === 'id' ? 'ID!' : 'String!'}) { ${field}(${argument}: $key) { ${type ? wholeRow(type) : ''} } }`;
  gate.statements?.splice(0);
  const { text } = await gate.ask(identity, query, { key });
  return { text, statements: [...(gate.statements ?? [])] };
}
