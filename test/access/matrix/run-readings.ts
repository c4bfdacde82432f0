import { parse, type DocumentNode } from 'graphql';
import { differences, type Difference } from './compare';
import { expectedFrom } from './expected';
import type { Answer, Gate } from './gate';
import { maker } from './desk';
import type { Persona } from './personas';
import { readingsOf, type Reading } from './reading';
import type { Filled } from './filled';
import { Findings } from './findings';
import type { Truth } from './truth';
import type { World } from './world';

/** Asks every operation for every persona and lays what comes beside what is to come. */
export async function runReadings(
  gate: Gate,
  world: World,
  truth: Truth,
  { filled, withArguments }: { readonly filled: Filled; readonly withArguments: boolean },
): Promise<Findings> {
  const findings = new Findings(world.marks, truth);
  const readings = readingsOf(world, truth, withArguments);
  const work = readings.flatMap((reading) => world.personas.map((persona) => ({ reading, persona })));
  const wholes = new Map<Reading, Promise<Whole>>();
  await inParallel(work, async ({ reading, persona }) => {
    const asked = wholes.get(reading) ?? askForAll(gate, reading, filled);
    wholes.set(reading, asked);
    const whole = await asked;
    const answer = await gate.ask(persona.identity, reading.query);
    const found = judge(whole, answer, persona, truth);
    findings.add({ name: reading.name, persona, cells: whole.cells, differences: found, text: answer.text });
  });
  return findings;
}

/** What there is to be seen. */
interface Whole {
  readonly document: DocumentNode;
  readonly data: any;
  readonly cells: number;
}

function judge(whole: Whole, { data, errors }: Answer, persona: Persona, truth: Truth): Difference[] {
  if (errors.length > 0) return [{ path: 'errors', kind: 'other', expected: [], got: errors }];
  return differences(expectedFrom(whole.document, whole.data, persona, truth), data);
}

async function askForAll(gate: Gate, { name, query }: Reading, filled: Filled): Promise<Whole> {
  const { data, errors } = await gate.ask(maker, query);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 1_000)}`);
  const document = parse(query);
  filled.add(document, data);
  return { document, data, cells: cellsIn(data) };
}

/** Values of fields, each of which is right or wrong for one reader. */
function cellsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + cellsIn(item), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + cellsIn(item), 0);
}

const atOnce = 4; // requests; more only wait for the machine

export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
