import { apiSchema, fieldsOf, rowsOf as rowsIn, type Field } from './api';
import type { Difference } from './compare';
import { Findings } from './findings';
import type { Gate } from './gate';
import { isAllowed, type Persona } from './personas';
import { wholeField, wholeRow } from './selections';
import type { Truth } from './truth';
import type { World } from './world';
import { createWorkbench, currentVersion, type NamedRow, type WriteCase, type Workbench } from './write-case';
import { writeCases } from './write-rules';

/** What a payload says when a change is refused. */
interface Refused {
  readonly code: string;
  readonly message: string;
}

/** Tries every case for every persona, on every row and on one that is not there. */
export async function runWrites(gate: Gate, world: World, truth: Truth): Promise<Findings> {
  const findings = new Findings(world.marks, truth);
  const bench = createWorkbench(world, truth);
  const { tasks = [], ...others } = writeCases(bench);
  const counter = { count: 0 };
  await tryCases(gate, bench, tasks, counter, findings);
  // Recommendations follow the tasks that were started: before that is done, nothing of theirs is changed.
  await world.settled();
  await Promise.all(Object.values(others).map((cases) => tryCases(gate, bench, cases, counter, findings)));
  return findings;
}

/** One after the other. */
async function tryCases(
  gate: Gate,
  bench: Workbench,
  cases: readonly WriteCase[],
  counter: { count: number },
  findings: Findings,
): Promise<void> {
  for (const one of cases) {
    let inputs: Inputs | undefined;
    for (const persona of bench.world.personas) {
      inputs ??= await prepare(bench, one, (counter.count += 1));
      const isChanged = await tryCase(gate, bench, one, persona, inputs, findings);
      // Refusals leave the rows as they are.
      if (isChanged) inputs = undefined;
    }
  }
}

/** An input for each row, in their order, and for one that is not there. */
type Inputs = Readonly<Record<string, Record<string, unknown>>>;

async function prepare(bench: Workbench, one: WriteCase, count: number): Promise<Inputs> {
  for (const row of one.rows) await one.prepare?.(row);
  const inputs: Record<string, Record<string, unknown>> = {};
  for (const [index, { id }] of allRows(one).entries()) {
    const number = count * 10 + index;
    const changed = Object.values(one.input(id, 1, number)).find(isId) ?? id;
    inputs[`input${index}`] = one.input(id, await currentVersion(bench, changed), number);
  }
  return inputs;
}

/** The first id of an input is that of what is changed. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z-]+:\S/.test(value);
}

function rowsOf({ rows }: WriteCase): readonly NamedRow[] {
  return rows.length > 0 ? rows : [{ id: '' }];
}

function allRows(one: WriteCase): readonly NamedRow[] {
  return [...rowsOf(one), ...(one.missing === undefined ? [] : [{ id: one.missing }])];
}

/** Settles with whether anything was changed. */
async function tryCase(
  gate: Gate,
  bench: Workbench,
  one: WriteCase,
  persona: Persona,
  inputs: Inputs,
  findings: Findings,
): Promise<boolean> {
  const { data, errors, text } = await gate.ask(
    persona.identity,
    operationFor(one, allRows(one).length),
    inputs,
  );
  const rows = rowsOf(one);
  findings.add({
    name: `${one.mutation} ${one.what ?? ''}`.trim(),
    persona,
    cells: allRows(one).length,
    differences:
      errors.length > 0
        ? [{ path: 'errors', kind: 'other', expected: [], got: errors }]
        : differencesIn(bench, one, persona, data),
    text,
    said: JSON.stringify(inputs),
  });
  return rows.some((_, index) => data?.[`change${index}`].userErrors.length === 0);
}

function differencesIn(bench: Workbench, one: WriteCase, persona: Persona, data: any): Difference[] {
  const rows = rowsOf(one);
  const { missing } = one;
  const absent = missing === undefined ? [] : refusalsIn(data, rows.length, missing);
  const wanted = missing !== undefined && mayAtAll(one, persona, { id: missing }) ? 'NOT_FOUND' : 'FORBIDDEN';
  return [
    ...rows.flatMap((row, index) => judge(bench, one, persona, row, refusalsIn(data, index, row.id), absent)),
    ...absent
      .filter(({ code }) => code !== wanted)
      .map((got) => ({ path: missing ?? '', kind: 'other' as const, expected: wanted, got })),
  ];
}

/** Whether somebody gets as far as having the row looked for. */
function mayAtAll(one: WriteCase, persona: Persona, row: NamedRow): boolean {
  if (!isAllowed(persona, one.scope)) return false;
  return !one.mayComesFirst || (one.may?.(persona, row) ?? true);
}

function judge(
  { truth }: Workbench,
  one: WriteCase,
  persona: Persona,
  row: NamedRow,
  got: readonly Refused[],
  absent: readonly Refused[],
): Difference[] {
  const isSeen = row.judgedBy === undefined || truth.sees(persona, row.judgedBy.kind, row.judgedBy.id);
  const path = `${row.id} (${row.judgedBy ? sensitivityOf(truth, row.judgedBy.id) : 'open'})`;
  const difference = (kind: Difference['kind'], expected: unknown): Difference[] => [
    { path, kind, expected, got },
  ];
  const codes = new Set(got.map(({ code }) => code));
  if (!mayAtAll(one, persona, row)) return isOnly(codes, 'FORBIDDEN') ? [] : difference('leak', 'FORBIDDEN');
  if (!isSeen) return JSON.stringify(got) === JSON.stringify(absent) ? [] : difference('leak', absent);
  if (!(one.may?.(persona, row) ?? true)) {
    return isOnly(codes, 'FORBIDDEN') ? [] : difference(codes.size === 0 ? 'leak' : 'other', 'FORBIDDEN');
  }
  return codes.size === 0 ? [] : difference('refusal', 'no refusal');
}

function isOnly(codes: ReadonlySet<string>, code: string): boolean {
  return codes.size === 1 && codes.has(code);
}

function sensitivityOf(truth: Truth, id: string): string {
  return (truth.tasks.get(id) ?? truth.assessments.get(id))?.sensitivity ?? '';
}

/** In words that are the same for every row. */
function refusalsIn(data: any, index: number, id: string): Refused[] {
  const { userErrors } = data[`change${index}`];
  return userErrors.map(({ code, message }: Refused) => ({
    code,
    message: message.replaceAll(id || ' ', '*'),
  }));
}

/** One change of each row in one request; the first payload with all that it shows, the others with what it names. */
function operationFor({ mutation }: WriteCase, count: number): string {
  const field = apiSchema.getMutationType()?.getFields()[mutation] as Field;
  const payload = rowsIn(field);
  if (!payload) throw new Error(`there is no mutation ${mutation}`);
  const indexes = Array.from({ length: count }, (_, index) => index);
  const variables = indexes.map((index) => `$input${index}: ${field.args[0]?.type.toString()}`);
  const whole = fieldsOf(payload).map(wholeField).join(' ');
  const changes = indexes.map(
    (index) =>
      `change${index}: ${mutation}(input: $input${index}) { ${index === 0 ? whole : wholeRow(payload)} }`,
  );
  return `mutation (${variables.join(', ')}) { ${changes.join(' ')} }`;
}
