import { Client } from 'pg';
import type { Identity } from '../../../platform/identity';
import { ask, dataOf, type Answer } from '../../support/client';
import { startTestPlatform, type TestPlatform } from '../../support/platform';
import { eventually } from '../../support/processes';

export function person(subject: string, scopes: readonly string[], claims = {}): Identity {
  return { subject, name: `Name of ${subject}`, scopes: new Set(scopes), claims };
}

export const editor = person('editor', ['news:write'], { partner: 'partner:demo-agency-a' });
export const admin = person('admin', ['admin']);
/** May write everything but news. */
export const colleague = person('colleague', ['coordination:write', 'assessments:write', 'partners:write']);

export const texts = { headline: 'A headline', summary: 'A summary.' };
export const draft = { ...texts, format: 'ANALYSIS' };

const item = `id version status headline summary body languages format sourceUrl publishedOn isDemo topics isStale
  partners { id } countries { iso3 } places { id } assessments { id } localPartnerships { id } tasks { id }
  sdgGoals { code } supersededBy { id } provenance { url }`;

type Input = Record<string, unknown>;

export interface RecordedEvent {
  readonly kind: string;
  readonly version: number;
  readonly data: any;
  readonly attributes: any;
}

/** The desk at which news is written: a platform of its own, and whoever sits at it. */
export interface Newsroom {
  readonly platform: TestPlatform;
  /** Rows of this room's schema. */
  readonly database: Client;
  /** From now on the requests come from somebody else; `null` is nobody. */
  seat(identity: Identity | null): void;
  query(text: string, variables?: Input): Promise<any>;
  answer(text: string, variables?: Input): Promise<Answer>;
  /** Sends a mutation and settles with its payload. */
  write(field: string, input: Input): Promise<any>;
  /** Sends one that has to succeed and settles with the item. */
  writes(field: string, input: Input): Promise<any>;
  /** Sends one that has to be refused and settles with the errors, as `code at field`, and the messages. */
  refused(field: string, input: Input): Promise<{ codes: string[]; messages: string[] }>;
  /** An item in each status, new each time. */
  itemIn(status: string): Promise<any>;
  read(id: string): Promise<any>;
  eventsOf(id: string): Promise<RecordedEvent[]>;
  /** How many events the log holds; fails where its numbers have a gap. */
  logLength(): Promise<number>;
  dispose(): Promise<void>;
}

/** Opens the room when the other rooms have told it what it may refer to. */
export async function openNewsroom(): Promise<Newsroom> {
  let seated: Identity | null = editor;
  const platform = await startTestPlatform({ identify: () => ({ identity: seated }) });
  const database = new Client({ connectionString: platform.databaseUrl });
  await database.connect();
  await database.query('set search_path = news, public');
  await eventually(() => knowsOthers(database), 'the news room knows the records of the others');

  const query: Newsroom['query'] = (text, variables) => dataOf(platform.url, text, variables);
  const write: Newsroom['write'] = (field, input) => sendMutation(platform.url, field, input);
  const writes: Newsroom['writes'] = async (field, input) => {
    const { newsItem, userErrors } = await write(field, input);
    expect(userErrors).toEqual([]);
    return newsItem;
  };
  return {
    platform,
    database,
    seat(identity) {
      seated = identity;
    },
    query,
    answer: (text, variables) => ask(platform.url, text, variables),
    write,
    writes,
    async refused(field, input) {
      const { newsItem, userErrors } = await write(field, input);
      expect(newsItem).toBeNull();
      return {
        codes: userErrors.map((error: any) => `${error.code} at ${error.field?.join('.') ?? 'none'}`),
        messages: userErrors.map((error: any) => error.message),
      };
    },
    async itemIn(status) {
      if (status === 'DRAFT') return writes('saveNewsDraft', draft);
      const { id, version } = await writes('publishNews', texts);
      const at = { newsItemId: id, expectedVersion: version };
      if (status === 'CORRECTED') return writes('correctNews', { ...at, correction: 'A word.' });
      if (status === 'WITHDRAWN') return writes('withdrawNews', { ...at, reason: 'Not so.' });
      return read(query, id);
    },
    read: (id) => read(query, id),
    async eventsOf(id) {
      const { rows } = await database.query<RecordedEvent>(
        `select kind, entity_version as version, data, attributes from event_log
          where entity_id = $1 order by sequence`,
        [id],
      );
      return rows;
    },
    async logLength() {
      const { rows } = await database.query(
        `select count(*)::integer as length, coalesce(max(sequence), 0)::integer as highest,
          (select last::integer from log_head) as last from event_log`,
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

async function read(query: Newsroom['query'], id: string): Promise<any> {
  return (await query(`query ($id: ID!) { newsItem(id: $id) { ${item} } }`, { id })).newsItem;
}

/** `publishNews` takes a `PublishNewsInput`, and so on. */
export async function sendMutation(url: string, field: string, input: Input): Promise<any> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) {
    ${field}(input: $input) { newsItem { ${item} } userErrors { code field message } clientMutationId } }`;
  return (await dataOf(url, text, { input }))[field];
}

async function knowsOthers(database: Client): Promise<boolean> {
  const { rows } = await database.query(`select distinct kind from foreign_record
    where kind in ('partner', 'country', 'sdg-goal', 'place', 'local-partnership', 'task', 'assessment')`);
  return rows.length === 7;
}
