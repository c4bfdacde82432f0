import { Client } from 'pg';
import type { Identity } from '../../../platform/identity';
import type { RunningSubgraph } from '../../../platform/subgraph/start-subgraph';
import { dataOf } from '../../support/client';
import { untilInboxesAreEmpty } from '../../support/inboxes';
import { startTestPlatform, type TestPlatform } from '../../support/platform';

export function person(
  subject: string,
  scopes: readonly string[] = [],
  claims: Record<string, unknown> = {},
): Identity {
  return { subject, name: `Name of ${subject}`, scopes: new Set(scopes), claims };
}

const assessing = ['assessments:read', 'assessments:write'];
export const assessor = person('assessor', assessing, { partner: 'partner:demo-agency-a' });
export const reader = person('reader', ['assessments:read', 'coordination:write']);

export interface Refused {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly message: string;
}

const assessmentFields = `id title status publicStatus statusBasis statusSince resumesTo version updatedAt sensitivity`;
const payloadFields: Readonly<Record<string, string>> = {
  addRecommendation: 'recommendation { id number status version }',
  updateRecommendation: 'recommendation { id number status version }',
  transitionRecommendation: 'recommendation { id number status version }',
  addDataSource: 'dataSource { id state } assessment { id version }',
  updateDataSource: 'dataSource { id state sampleSize limitations } assessment { id version }',
  recordObservations:
    'recorded series { indicator { code } place { id } observations { id value isContested } }',
};

/** A platform with somebody at it who writes assessments, and with the eyes of the database's owner. */
export class Desk {
  /** Who asks from now on. */
  who: Identity | null = assessor;

  private constructor(
    readonly platform: TestPlatform,
    readonly database: Client,
  ) {}

  static async open(): Promise<Desk> {
    let desk: Desk | undefined = undefined;
    const platform = await startTestPlatform({ identify: () => ({ identity: desk?.who ?? null }) });
    const database = new Client({ connectionString: platform.databaseUrl });
    await database.connect();
    await database.query('set search_path = assessments, public');
    desk = new Desk(platform, database);
    await desk.settled();
    return desk;
  }

  async dispose(): Promise<void> {
    await this.database.end();
    await this.platform.dispose();
  }

  /** Until each room has heard what the others have said. */
  room(name: string): RunningSubgraph {
    const room = this.platform.subgraphs.find((subgraph) => subgraph.name === name);
    if (!room) throw new Error(`the platform runs without ${name}`);
    return room;
  }

  settled(): Promise<void> {
    return untilInboxesAreEmpty(this.database);
  }

  query(text: string, variables: Record<string, unknown> = {}): Promise<any> {
    return dataOf(this.platform.url, text, variables);
  }

  /** The payload of a mutation. */
  async send(name: string, input: Record<string, unknown>): Promise<any> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const fields =
      payloadFields[name] ??
      `assessment { ${assessmentFields} } event { id cursor sequence fromStatus toStatus fromPublicStatus toPublicStatus
        reason actorName occurredAt recordedAt actorPartner { id } }`;
    const data = await this.query(
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        ${fields} userErrors { code field message } clientMutationId
      } }`,
      { input },
    );
    return data[name];
  }

  /** The payload of a mutation that has to succeed. */
  async does(name: string, input: Record<string, unknown>): Promise<any> {
    const payload = await this.send(name, input);
    if (payload.userErrors.length > 0) {
      throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify(payload.userErrors)}`);
    }
    return payload;
  }

  /** The refusals of a mutation that must not succeed; nothing of it may be written. */
  async refused(name: string, input: Record<string, unknown>): Promise<Refused[]> {
    const before = await this.lastSequence();
    const payload = await this.send(name, input);
    const after = await this.lastSequence();
    if (payload.userErrors.length === 0 || after !== before) {
      throw new Error(`${name} ${JSON.stringify(input)} was not refused; events: ${after - before}`);
    }
    return payload.userErrors;
  }

  /** The same as code and field, which is what a form goes by. */
  async refusedAt(name: string, input: Record<string, unknown>): Promise<string[]> {
    const refusals = await this.refused(name, input);
    return refusals.map(({ code, field }) => [code, ...(field ?? [])].join(' '));
  }

  async rows(statement: string, values: unknown[] = []): Promise<any[]> {
    return (await this.database.query(statement, values)).rows;
  }

  async lastSequence(): Promise<number> {
    const [head] = await this.rows('select last from log_head');
    return Number(head.last);
  }

  /** The events behind a number, which have to be without a gap. */
  async eventsAfter(sequence: number): Promise<any[]> {
    const events = await this.rows(
      `select sequence::integer, kind, entity_id as "entityId", entity_version as "entityVersion", data, attributes,
        occurred_at as "occurredAt", recorded_at as "recordedAt"
      from event_log where sequence > $1 order by sequence`,
      [sequence],
    );
    if (events.some((event, index) => event.sequence !== sequence + index + 1)) {
      throw new Error(`The log has a gap behind ${sequence}.`);
    }
    return events;
  }

  private made = 0;

  /** An assessment of Chilanzar that is being planned; public, so that all may see it. */
  async plans(input: Record<string, unknown> = {}): Promise<{ id: string; version: number }> {
    this.made += 1;
    const { assessment } = await this.does('createAssessment', {
      slug: `test-${this.made}`,
      title: `Test assessment ${this.made}`,
      method: 'USGA',
      placeId: 'place:uz-tashkent-chilanzar',
      countryIso3: 'UZB',
      localPartnershipId: 'local-partnership:uz-chilanzar',
      leadPartnerId: 'partner:demo-agency-a',
      sensitivity: 'PUBLIC',
      ...input,
    });
    return assessment;
  }

  async versionOf(id: string): Promise<number> {
    const [row] = await this.rows(
      'select version from assessment where id = $1 union all select version from recommendation where id = $1',
      [id],
    );
    return row.version;
  }

  /** Takes a step, whatever the version is. */
  async steps(assessmentId: string, to: string, rest: Record<string, unknown> = {}): Promise<any> {
    const expectedVersion = await this.versionOf(assessmentId);
    return this.does('transitionAssessment', { assessmentId, to, expectedVersion, ...rest });
  }

  async addsSource(assessmentId: string, input: Record<string, unknown> = {}): Promise<string> {
    const given = { assessmentId, kind: 'FOCUS_GROUP', title: 'Focus group', ...input };
    return (await this.does('addDataSource', given)).dataSource.id;
  }

  async addsFinding(assessmentId: string, input: Record<string, unknown> = {}): Promise<string> {
    await this.does('addFinding', { assessmentId, title: 'Dark ways home', ...input });
    return this.newest('finding', assessmentId);
  }

  async setsArea(assessmentId: string, rank: number, input: Record<string, unknown> = {}): Promise<string> {
    const given = { assessmentId, rank, title: `Area ${rank}`, findingIds: [], ...input };
    await this.does('setPriorityArea', given);
    const [area] = await this.rows('select id from priority_area where assessment_id = $1 and rank = $2', [
      assessmentId,
      rank,
    ]);
    return area.id;
  }

  async recommends(assessmentId: string, input: Record<string, unknown> = {}): Promise<any> {
    const given = { assessmentId, text: 'Light the ways home.', findingIds: [], ...input };
    return (await this.does('addRecommendation', given)).recommendation;
  }

  async newest(table: 'finding' | 'factor', assessmentId: string): Promise<string> {
    const [row] = await this.rows(
      `select id from ${table} where assessment_id = $1 order by position desc limit 1`,
      [assessmentId],
    );
    return row.id;
  }
}
