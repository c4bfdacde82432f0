import { Client } from 'pg';
import { insertBulk } from '../../support/bulk';
import { agencyA, chilanzar, person, Stage } from '../../writing/local-partnerships/support';

let stage: Stage;
let client: Client;
beforeAll(async () => {
  stage = await Stage.open();
  await insertBulk(stage.database.url, {
    partners: 300,
    places: 2_000,
    tasks: 5,
    assessments: 500,
    news: 10,
  });
  client = new Client({
    connectionString: stage.database.url,
    options: '-c search_path=local_partnerships,public',
  });
  await client.connect();
  await client.query(`
    update coordination_task set sensitivity =
      (array['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'])[(hashtext(id) & 3) + 1];
    analyze`);
}, 120_000);
afterAll(async () => {
  await client.end();
  await stage.dispose();
});

const readers = [
  ['nobody', null],
  ['a reader', person('Rea', ['coordination:read'])],
  ['a reader of a partner', person('Ada', ['coordination:read'], { partner: agencyA })],
  ['a coordinator', person('Cora', ['coordination:read'], { coordinates: [chilanzar] })],
] as const;

const task =
  'reference lead { since } assessment { id } recommendation { id } blockedBy { resolved } blocks { resolved }';
const queries: Readonly<Record<string, string>> = {
  'a task by its id': `{ task(id: "task:bulk-7") { ${task} allowedTransitions { to unmetGuards } history { nodes { id } } } }`,
  'a task by its reference': `{ task(reference: "BULK-7") { ${task} } }`,
  'the next tasks that are due': `{ tasks(first: 20) { nodes { ${task} } } }`,
  'the tasks that changed last': `{ tasks(first: 20, orderBy: UPDATED_AT_DESC) { nodes { id } } }`,
  'the tasks of an assessment': `{ tasks(filter: { assessmentId: ["assessment:bulk-7"] }) { nodes { id } totalCount } }`,
  'the tasks of a partner': `{ partner(id: "partner:bulk-7") { tasks(first: 5) { nodes { id } totalCount } workload { count } } }`,
  'the tasks of a place': `{ place(id: "place:bulk-7") { tasks(first: 5) { nodes { id } totalCount } } }`,
  'the tasks of a partnership': `{ localPartnership(id: "local-partnership:bulk-7") { tasks { nodes { id } } taskCounts { count } groupCoverage { openTaskCount } } }`,
  'the tasks of a recommendation': `{ recommendation(id: "recommendation:bulk-7-1") { tasks { id } implementationProgress } }`,
  'the newest events': `{ taskEvents(first: 100) { nodes { id task { reference } } } }`,
};

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** Tables that grow with the work; the others are small for ever, and read whole where that is quicker. */
const big = new Set([
  'coordination_task',
  'task_participant',
  'task_dependency',
  'event_log',
  'foreign_record',
]);

function wholeReads(plan: Plan): string[] {
  const own =
    plan['Node Type'] === 'Seq Scan' && big.has(plan['Relation Name'] ?? '')
      ? [plan['Relation Name'] ?? '']
      : [];
  return [...own, ...(plan.Plans ?? []).flatMap(wholeReads)];
}

/** The statements with their values, as this process sends them to the room's database. */
async function sent(work: () => Promise<unknown>): Promise<{ text: string; values: unknown[] }[]> {
  const found: { text: string; values: unknown[] }[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    const { connectionParameters } = this as unknown as {
      connectionParameters: { application_name?: string };
    };
    const [text, values] = given;
    const isOfRoom = connectionParameters.application_name === 'unodcity local_partnerships';
    if (isOfRoom && typeof text === 'string' && Array.isArray(values) && !text.includes('from inbox')) {
      found.push({ text, values: values as unknown[] });
    }
    return Reflect.apply(query, this, given) as unknown;
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return found;
}

describe('reads no big table whole', () => {
  it.each(readers.flatMap(([name, who]) => Object.keys(queries).map((query) => [name, query, who] as const)))(
    'for %s: %s',
    async (_, name, who) => {
      stage.as(who);
      const statements = await sent(() => stage.read(queries[name] ?? ''));
      expect(statements.length).toBeGreaterThan(0);
      for (const { text, values } of statements) {
        const { rows } = await client.query(`explain (format json) ${text}`, values);
        const [{ Plan: plan }] = rows[0]['QUERY PLAN'];
        expect([text, wholeReads(plan as Plan)]).toEqual([text, []]);
      }
    },
  );
});
