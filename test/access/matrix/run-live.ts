import { Kind, parse, type SelectionSetNode } from 'graphql';
import { eventually } from '../../support/processes';
import { Connection } from '../../support/live-connection';
import { apiSchema, rowsOf } from './api';
import { differences } from './compare';
import { maker } from './desk';
import { expectedRows } from './expected';
import { Findings } from './findings';
import type { Gate } from './gate';
import { liveRules, type LiveRule } from './live-rules';
import type { Persona } from './personas';
import { Truth } from './truth';
import type { World } from './world';

/** What somebody has been sent. */
interface Listener {
  readonly persona: Persona;
  readonly events: any[];
  readonly faults: string[];
}

interface Check {
  readonly rule: LiveRule;
  readonly how: 'live' | 'replayed';
  /** The first of them hears all that there is. */
  readonly listeners: readonly Listener[];
}

/** Everybody listens while the rows are changed, and then once more from the beginning of the log. */
export async function runLive(gate: Gate, world: World): Promise<Findings> {
  const all: Persona = { name: 'all', identity: maker };
  const seats = await Promise.all(
    [all, ...world.personas].map(async (persona) => {
      const token = await gate.tokenOf(persona.identity);
      return { persona, connection: new Connection({ url: gate.url, token }) };
    }),
  );
  const listen = (rule: LiveRule, how: Check['how'], after: string): Check => ({
    rule,
    how,
    listeners: seats.map(({ persona, connection }) =>
      subscribe(connection, persona, rule, operationOf(rule, how, after)),
    ),
  });
  const findings = new Findings(world.marks, await readTruth(world));
  try {
    for (const rule of liveRules) {
      // From where the log ends: whoever comes late begins at the same place.
      const live = listen(rule, 'live', await headOf(gate, rule));
      await rule.change(gate, world);
      const fence = await headOf(gate, rule);
      await untilHeard(live, fence);
      const replayed = listen(rule, 'replayed', world.begins[rule.head] ?? '');
      await untilHeard(replayed, fence);
      // As it is now: what is withdrawn or opened later is not held against it.
      findings.truth = await readTruth(world);
      for (const check of [live, replayed]) judge(check, findings);
    }
    await world.settled();
  } finally {
    await Promise.all(seats.map(({ connection }) => connection.dispose()));
  }
  return findings;
}

async function readTruth({ database, cast, marks }: World): Promise<Truth> {
  const truth = await Truth.read(database, cast);
  truth.markAll(marks);
  return truth;
}

function subscribe(connection: Connection, persona: Persona, rule: LiveRule, query: string): Listener {
  const listener: Listener = { persona, events: [], faults: [] };
  connection.client.subscribe<any>(
    { query },
    {
      next: ({ data, errors }) => {
        if (errors) listener.faults.push(JSON.stringify(errors));
        else listener.events.push(data[rule.subscription]);
      },
      error: (error) => listener.faults.push(JSON.stringify(error)),
      complete: () => undefined,
    },
  );
  return listener;
}

/** The last event is one that everybody gets: whoever has it has all that came before. */
async function untilHeard({ rule, how, listeners }: Check, fence: string): Promise<void> {
  const deaf = (): Listener[] => listeners.filter(({ events }) => events.at(-1)?.cursor !== fence);
  try {
    await eventually(() => deaf().length === 0, 'all have the last event');
  } catch {
    // They are found again as differences, with what they have not heard.
    const [all] = listeners;
    if (all && deaf().includes(all))
      throw new Error(`nobody has heard the end of ${rule.subscription}, ${how}`);
  }
}

function judge({ rule, how, listeners }: Check, findings: Findings): void {
  const { truth } = findings;
  const field = apiSchema.getSubscriptionType()?.getFields()[rule.subscription];
  const type = field && rowsOf(field);
  const [all] = listeners;
  if (!type || !all) throw new Error(`there is no subscription ${rule.subscription}`);
  const selection = selectionIn(rule[how === 'live' ? 'selection' : 'again']);
  for (const { persona, events, faults } of listeners.slice(1)) {
    const expected = expectedRows(type, selection, all.events, { persona, truth, above: [], args: {} });
    findings.add({
      name: `${rule.subscription}, ${how}`,
      persona,
      cells: all.events.length,
      differences: [
        ...differences(expected, events),
        ...faults.map((got) => ({ path: 'errors', kind: 'other' as const, expected: '', got })),
      ],
      text: JSON.stringify([events, faults]),
    });
  }
}

function operationOf(rule: LiveRule, how: Check['how'], after: string): string {
  const selection = rule[how === 'live' ? 'selection' : 'again'];
  return `subscription { ${rule.subscription}(after: "${after}") { ${selection} } }`;
}

function selectionIn(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('this is no selection');
  return operation.selectionSet;
}

async function headOf(gate: Gate, { head }: LiveRule): Promise<string> {
  return (await gate.ask(maker, `{ ${head} }`)).data[head];
}
