import { differences, type Difference } from './compare';
import { expectedFrom } from './expected';
import type { Answer, Gate } from './gate';
import { maker } from './desk';
import type { Persona } from './personas';
import { readingsOf, type Reading } from './reading';
import { Findings } from './findings';
import type { Truth } from './truth';
import type { World } from './world';

/** Asks every operation for every persona and lays what comes beside what is to come. */
export async function runReadings(gate: Gate, world: World, truth: Truth): Promise<Findings> {
  const findings = new Findings(world.marks, truth);
  const readings = readingsOf(world, truth);
  const work = readings.flatMap((reading) => world.personas.map((persona) => ({ reading, persona })));
  const whole = new Map<Reading, Promise<any>>();
  await inParallel(work, async ({ reading, persona }) => {
    const all = whole.get(reading) ?? askForAll(gate, reading);
    whole.set(reading, all);
    const answer = await gate.ask(persona.identity, reading.query);
    findings.add({
      name: reading.name,
      persona,
      cells: cellsIn(await all),
      differences: judge(reading, answer, await all, persona, truth),
      text: answer.text,
    });
  });
  return findings;
}

function judge(
  { query }: Reading,
  { data, errors }: Answer,
  all: any,
  persona: Persona,
  truth: Truth,
): Difference[] {
  if (errors.length > 0) return [{ path: 'errors', kind: 'other', expected: [], got: errors }];
  return differences(expectedFrom(query, all, persona, truth), data);
}

async function askForAll(gate: Gate, { name, query }: Reading): Promise<any> {
  const { data, errors } = await gate.ask(maker, query);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 1_000)}`);
  return data;
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
