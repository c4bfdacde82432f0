import { Client } from 'pg';
import type { Identity } from '../../platform/identity';
import { schemaOf, type RunningSubgraph } from '../../platform/subgraph/start-subgraph';
import { ask, type Answer } from '../support/client';
import { untilInboxesAreEmpty } from '../support/inboxes';
import { startTestPlatform, type TestPlatform, type TestPlatformOptions } from '../support/platform';

type Values = Record<string, unknown>;

export function person(subject: string, scopes: readonly string[] = [], claims: Values = {}): Identity {
  return { subject, name: `Name of ${subject}`, scopes: new Set(scopes), claims };
}

export const admin = person('admin', ['admin']);

/** A platform, and whoever comes to its gateway; several at once, since each brings a token of their own. */
export class House {
  private constructor(
    readonly platform: TestPlatform,
    readonly database: Client,
    private readonly guests: Map<string, Identity>,
  ) {}

  /** Settles when each room has heard what the others have said. */
  static async open(options: Omit<TestPlatformOptions, 'identify'> = {}): Promise<House> {
    const guests = new Map<string, Identity>();
    const platform = await startTestPlatform({
      ...options,
      identify: ({ header }) => ({ identity: guests.get(header('authorization') ?? '') ?? null }),
    });
    const database = new Client({ connectionString: platform.databaseUrl });
    await database.connect();
    await untilInboxesAreEmpty(database);
    return new House(platform, database, guests);
  }

  /** Where somebody asks. */
  seat(who: Identity | null): { url: string; token?: string } {
    const { url } = this.platform;
    if (!who) return { url };
    const token = Buffer.from(JSON.stringify([who.subject, ...who.scopes, who.claims])).toString('base64url');
    this.guests.set(`Bearer ${token}`, who);
    return { url, token };
  }

  ask(who: Identity | null, text: string, variables: Values = {}): Promise<Answer> {
    return ask(this.seat(who), text, variables);
  }

  /** The data of an answer without errors. */
  async data(who: Identity | null, text: string, variables: Values = {}): Promise<any> {
    const { data, errors } = await this.ask(who, text, variables);
    if (errors.length > 0)
      throw new Error(`${text}\n${JSON.stringify(variables)}\n${JSON.stringify(errors)}`);
    return data;
  }

  /** What came of a mutation; `selection` is of its payload, besides the errors. */
  async change(
    who: Identity | null,
    name: string,
    input: Values,
    selection = '',
  ): Promise<{ payload: any; codes: string[]; answer: Answer }> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) {
      ${name}(input: $input) { ${selection} userErrors { code field message } } }`;
    const answer = await this.ask(who, text, { input });
    const payload = answer.data?.[name];
    return { payload, codes: payload?.userErrors.map(({ code }: { code: string }) => code) ?? [], answer };
  }

  /** The payload of a mutation that has to succeed. */
  async does(who: Identity | null, name: string, input: Values, selection = ''): Promise<any> {
    const { payload, codes, answer } = await this.change(who, name, input, selection);
    if (answer.errors.length > 0 || codes.length > 0) {
      throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify([answer.errors, payload])}`);
    }
    return payload;
  }

  async rows(statement: string, values: unknown[] = []): Promise<any[]> {
    return (await this.database.query(statement, values)).rows;
  }

  room(name: string): RunningSubgraph {
    const room = this.platform.subgraphs.find((subgraph) => subgraph.name === name);
    if (!room) throw new Error(`the platform runs without ${name}`);
    return room;
  }

  /** What the audit trail of a room says of one request, in the order in which it was written. */
  entries(room: string, requestId: string | null): Promise<any[]> {
    return this.rows(
      `select subject, actor_name as "actorName", action, target, outcome, detail
        from ${schemaOf(room)}.audit_entry where request_id = $1 order by at, id`,
      [requestId],
    );
  }

  settled(): Promise<void> {
    return untilInboxesAreEmpty(this.database);
  }

  async dispose(): Promise<void> {
    await this.database.end();
    await this.platform.dispose();
  }
}
