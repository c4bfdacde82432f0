import { parse } from 'graphql';
import { differences } from './compare';
import { maker } from './desk';
import { expectedFrom } from './expected';
import { Findings } from './findings';
import type { Gate } from './gate';
import type { Persona } from './personas';
import { inParallel } from './run-readings';
import type { Truth } from './truth';
import type { World } from './world';

/** A list that is read page by page. */
interface Walk {
  readonly name: string;
  readonly size: number;
  /** One page; `null` at the beginning. */
  page(cursor: string | null): string;
  /** All of it at once. */
  readonly whole: string;
}

const nodes = 'nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const given = (cursor: string | null, name: string): string =>
  cursor === null ? '' : `, ${name}: "${cursor}"`;

function walksOf({ begins }: World): Walk[] {
  const list = (field: string, size: number, row = nodes, rest = ''): Walk => ({
    name: field,
    size,
    page: (cursor) => `{ list: ${field}(first: ${size}${rest}${given(cursor, 'after')}) { ${row} } }`,
    whole: `{ list: ${field}(first: 200${rest}) { ${row} } }`,
  });
  const log = (field: string, size: number, head: string): Walk => ({
    ...list(field, size),
    page: (cursor) =>
      `{ list: ${field}(first: ${size}, after: "${cursor ?? begins[head]}") { ${newsKind(field)} } }`,
    whole: `{ list: ${field}(first: 200, after: "${begins[head]}") { ${newsKind(field)} } }`,
  });
  return [
    list('tasks', 7),
    { ...list('tasks', 7, nodes, ', orderBy: PRIORITY_DESC'), name: 'tasks by priority' },
    {
      name: 'tasks from the end',
      size: 7,
      page: (cursor) => `{ list: tasks(last: 7${given(cursor, 'before')}) { ${nodes} } }`,
      whole: `{ list: tasks(last: 200) { ${nodes} } }`,
    },
    list('assessments', 3),
    list('news', 2),
    log('taskEvents', 40, 'taskLogHead'),
    log('assessmentEvents', 7, 'assessmentLogHead'),
    log('newsEvents', 5, 'newsLogHead'),
  ];
}

function newsKind(field: string): string {
  return field === 'newsEvents' ? nodes.replace('id', 'id kind') : nodes;
}

/** Every list page by page: together the pages hold what is to be seen, and each but the last is full. */
export async function runPages(gate: Gate, world: World, truth: Truth): Promise<Findings> {
  const findings = new Findings(world.marks, truth);
  for (const walk of walksOf(world)) {
    const all = await gate.ask(maker, walk.whole);
    await inParallel(world.personas, async (persona) => {
      const { pages, text } = await walkAll(gate, walk, persona);
      const expected = expectedFrom(parse(walk.whole), all.data, persona, truth).list.nodes;
      const isBackwards = walk.name === 'tasks from the end';
      const got = (isBackwards ? pages.toReversed() : pages).flat();
      const notFull = pages.slice(0, -1).filter((page) => page.length !== walk.size);
      const found = [...differences(expected, got), ...differences([], notFull, 'pages that are not full')];
      const name = `${walk.name}, page by page`;
      findings.add({ name, persona, cells: all.data.list.nodes.length, differences: found, text });
    });
  }
  return findings;
}

async function walkAll(gate: Gate, walk: Walk, persona: Persona): Promise<{ pages: any[][]; text: string }> {
  const pages: any[][] = [];
  const texts: string[] = [];
  let cursor: string | null = null;
  let goesOn = true;
  while (goesOn) {
    const { data, text } = await gate.ask(persona.identity, walk.page(cursor));
    texts.push(text);
    const { nodes: page, pageInfo } = data.list;
    pages.push(page);
    const isBackwards = walk.page(null).includes('last:');
    goesOn = isBackwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    cursor = isBackwards ? pageInfo.startCursor : pageInfo.endCursor;
    if (pages.length > 200) throw new Error(`${walk.name} has no end for ${persona.name}`);
  }
  return { pages, text: texts.join('\n') };
}
