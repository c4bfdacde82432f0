import { Client } from 'pg';
import type { Identity } from '../../../platform/identity';
import { dataOf } from '../../support/client';
import { startTestPlatform } from '../../support/platform';

export const steward: Identity = {
  subject: 'steward',
  name: 'Data Steward',
  scopes: new Set(['partners:write', 'contacts:read']),
  claims: { partner: 'partner:unodc' },
};

export function withScopes(...scopes: string[]): Identity {
  return { subject: 'somebody', name: 'Somebody', scopes: new Set(scopes), claims: {} };
}

const payload = `
  partner {
    id slug name acronym kind version verified website headquartersCity mandateAreas iatiOrganisationType
    ochaOrganisationType formerIds country { iso3 } sdgGoals { code } names { value kind language }
    identifiers { scheme value verified source supersededOn } mergedInto { id }
    focalPoints { id name jobTitle email phone languages } provenance { url title retrievedOn quote isDemo }
  }
  userErrors { code field message } clientMutationId`;

export interface RecordedEvent {
  readonly kind: string;
  readonly version: number;
  readonly data: any;
  readonly attributes: any;
}

/** The desk at which partners are kept: a platform of its own, and whoever sits at it. */
export interface Desk {
  readonly url: string;
  readonly databaseUrl: string;
  readonly database: Client;
  /** From now on the requests come from somebody else; `null` is nobody. */
  seat(identity: Identity | null): void;
  query(text: string, variables?: Record<string, unknown>): Promise<any>;
  /** Sends a mutation and settles with its payload. */
  write(field: string, input: Record<string, unknown>): Promise<any>;
  /** Sends one that has to succeed and settles with the partner. */
  writes(field: string, input: Record<string, unknown>): Promise<any>;
  /** Sends one that has to be refused and settles with the errors. */
  refused(field: string, input: Record<string, unknown>): Promise<any[]>;
  partner(id: string): Promise<any>;
  eventsOf(id: string): Promise<RecordedEvent[]>;
  /** How many events the log holds; fails where its numbers have a gap. */
  logLength(): Promise<number>;
  dispose(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  let seated: Identity | null = steward;
  const platform = await startTestPlatform({ identify: () => ({ identity: seated }) });
  const database = new Client({ connectionString: platform.databaseUrl });
  await database.connect();
  const query = (text: string, variables?: Record<string, unknown>) => dataOf(platform.url, text, variables);
  const write = (field: string, input: Record<string, unknown>) => sendMutation(platform.url, field, input);
  return {
    url: platform.url,
    databaseUrl: platform.databaseUrl,
    database,
    seat(identity) {
      seated = identity;
    },
    query,
    write,
    async writes(field, input) {
      const { partner, userErrors } = await write(field, input);
      expect(userErrors).toEqual([]);
      return partner;
    },
    async refused(field, input) {
      const { partner, userErrors } = await write(field, input);
      expect(partner).toBeNull();
      expect(userErrors).not.toHaveLength(0);
      return userErrors;
    },
    partner: async (id) =>
      (await query(`query ($id: ID!) { partner(id: $id) { id version name acronym } }`, { id })).partner,
    async eventsOf(id) {
      const { rows } = await database.query<RecordedEvent>(
        `select kind, entity_version as version, data, attributes from partners.event_log
          where entity_id = $1 order by sequence`,
        [id],
      );
      return rows;
    },
    async logLength() {
      const { rows } = await database.query(
        `select count(*)::integer as length, coalesce(max(sequence), 0)::integer as highest,
          (select last::integer from partners.log_head) as last from partners.event_log`,
      );
      const { length, highest, last } = rows[0];
      expect([highest, last]).toEqual([length, length]);
      return length;
    },
    async dispose() {
      await database.end();
      await platform.dispose();
    },
  };
}

/** `updatePartner` takes an `UpdatePartnerInput`, and so on. */
export async function sendMutation(url: string, field: string, input: Record<string, unknown>): Promise<any> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const data = await dataOf(url, `mutation ($input: ${type}!) { ${field}(input: $input) { ${payload} } }`, {
    input,
  });
  return data[field];
}
