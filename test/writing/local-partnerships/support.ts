import { Client } from 'pg';
import type { Identity } from '../../../platform/identity';
import type { RunningSubgraph } from '../../../platform/subgraph/start-subgraph';
import { ask, dataOf } from '../../support/client';
import { createTestDatabase, type TestDatabase } from '../../support/databases';
import { untilInboxesAreEmpty } from '../../support/inboxes';
import { startTestPlatform, type TestPlatform } from '../../support/platform';

export const chilanzar = 'local-partnership:uz-chilanzar';
export const agencyA = 'partner:demo-agency-a';
export const agencyB = 'partner:demo-agency-b';
export const agencyC = 'partner:demo-agency-c';
export const localGovernment = 'stakeholder:demo-uz-chilanzar-local-government';

export function person(name: string, scopes: readonly string[], claims: Identity['claims'] = {}): Identity {
  return { subject: `subject-${name}`, name, scopes: new Set(scopes), claims };
}

const works = ['coordination:read', 'coordination:write'];

export const coordinator = person('Cora Coordinator', [...works, 'partnerships:write'], {
  coordinates: [chilanzar],
});
export const leadA = person('Ada of A', works, { partner: agencyA });
export const secondOfA = person('Abe of A', works, { partner: agencyA });
export const overseerB = person('Bea of B', works, { partner: agencyB });
export const outsiderC = person('Col of C', works, { partner: agencyC });
export const reader = person('Rea Reader', ['coordination:read']);
export const admin = person('Adi Admin', ['admin']);

/** The whole platform on a database that may outlive it, with somebody who asks. */
export class Stage {
  who: Identity | null = coordinator;

  private constructor(
    readonly database: TestDatabase,
    private readonly client: Client,
    private platform: TestPlatform,
  ) {}

  static async open(): Promise<Stage> {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const stage: Stage = new Stage(
      database,
      client,
      await startTestPlatform({ databaseUrl: database.url, identify: () => ({ identity: stage.who }) }),
    );
    await untilInboxesAreEmpty(client);
    return stage;
  }

  /** As after a deployment: the processes are others, the data is the same. */
  async restart(): Promise<void> {
    await this.platform.dispose();
    this.platform = await startTestPlatform({
      databaseUrl: this.database.url,
      identify: () => ({ identity: this.who }),
    });
  }

  room(name: string): RunningSubgraph {
    const room = this.platform.subgraphs.find((subgraph) => subgraph.name === name);
    if (!room) throw new Error(`the platform runs without ${name}`);
    return room;
  }

  as(who: Identity | null): this {
    this.who = who;
    return this;
  }

  /** The payload of a mutation, by its name; `fields` is what is read of it besides the errors. */
  async change(name: string, input: Record<string, unknown>, fields = taskFields): Promise<any> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const data = await dataOf(
      this.platform.url,
      `mutation Change($input: ${type}!) {
        payload: ${name}(input: $input) { ${fields} userErrors { code field message } clientMutationId }
      }`,
      { input },
    );
    return data.payload;
  }

  async read(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    return dataOf(this.platform.url, query, variables);
  }

  ask(query: string, variables: Record<string, unknown> = {}) {
    return ask(this.platform.url, query, variables);
  }

  async sql(text: string, values: readonly unknown[] = []): Promise<Record<string, any>[]> {
    return (await this.client.query(text, [...values])).rows as Record<string, any>[];
  }

  /** Waits for what follows in a room from the others' events. */
  settled(): Promise<void> {
    return untilInboxesAreEmpty(this.client);
  }

  async dispose(): Promise<void> {
    await this.platform.dispose();
    await this.client.end();
    await this.database.dispose();
  }
}

export const taskFields = `
  task {
    id reference title description status statusSince version priority sensitivity startOn dueOn intendedFor
    blockedReason blockedNote lead { partner { id } stakeholder { id } role since }
    participants { partner { id } stakeholder { id } role }
    targetGroups { code } sdgTargets { code } assessment { id } recommendation { id } blockedBy { task { id } }
    localPartnership { id } place { id } updatedAt createdAt isDemo
  }
  event { id kind sequence fromStatus toStatus reason comment actorName actorPartner { id } occurredAt recordedAt replayed }
`;

/** A refusal in short: code and path. */
export function refusals(payload: {
  userErrors: readonly { code: string; field: string[] | null }[];
}): string[] {
  return payload.userErrors.map(({ code, field }) => (field === null ? code : `${code} ${field.join('.')}`));
}

export const plainTask = {
  localPartnershipId: chilanzar,
  title: 'Count street lamps',
  kind: 'DATA_COLLECTION',
  leadPartnerId: agencyA,
};
