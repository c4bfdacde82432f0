import { apiSchema, fieldsOf, rowsOf, type Field } from './api';
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
  let count = 0;
  // One after the other: cases change the same rows.
  for (const one of writeCases(bench)) {
    for (const persona of world.personas) {
      count += 1;
      await tryCase(gate, bench, one, persona, count, findings);
    }
  }
  return findings;
}

async function tryCase(
  gate: Gate,
  bench: Workbench,
  one: WriteCase,
  persona: Persona,
  count: number,
  findings: Findings,
): Promise<void> {
  const rows: readonly NamedRow[] = one.rows.length > 0 ? one.rows : [{ id: '' }];
  const missing = one.missing === undefined ? [] : [{ id: one.missing }];
  for (const row of one.rows) await one.prepare?.(row);
  const inputs: Record<string, unknown> = {};
  for (const [index, { id }] of [...rows, ...missing].entries()) {
    const changed = one.input(id, 1, count * 10 + index);
    const versioned = Object.values(changed).find(
      (value) => typeof value === 'string' && value.includes(':'),
    );
    const version = await currentVersion(bench, String(versioned ?? id));
    inputs[`input${index}`] = one.input(id, version, count * 10 + index);
  }
  const { data, errors, text } = await gate.ask(
    persona.identity,
    operationFor(one, Object.keys(inputs).length),
    inputs,
  );
  const name = `${one.mutation} ${one.what ?? ''}`.trim();
  const differences: Difference[] = [];
  if (errors.length > 0) {
    differences.push({ path: 'errors', kind: 'other', expected: [], got: errors });
  } else {
    const absent = one.missing === undefined ? [] : refusalsIn(data, rows.length, one.missing);
    for (const [index, row] of rows.entries()) {
      const got = refusalsIn(data, index, row.id);
      differences.push(...judge(bench, one, persona, row, got, absent));
    }
    if (one.missing !== undefined) {
      const wanted = mayAtAll(one, persona, { id: one.missing }) ? 'NOT_FOUND' : 'FORBIDDEN';
      if (absent.some(({ code }) => code !== wanted)) {
        differences.push({ path: one.missing, kind: 'other', expected: wanted, got: absent });
      }
    }
  }
  const said = JSON.stringify(inputs);
  findings.add({ name, persona, cells: rows.length + missing.length, differences, text, said });
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
  const payload = rowsOf(field);
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
