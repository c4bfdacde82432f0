import type { Statements } from '../database/database';
import { array, json, raw, sql, type Sql } from '../database/sql';
import type { PageOfRows } from '../pagination/keyset';
import type { Page } from '../pagination/page';
import { annotate } from '../tracing/spans';
import { decodeLogCursor, encodeLogCursor, type LogHead } from './log-cursor';

/** A past fact, as a service hands it over to be recorded. */
export interface NewEvent<Kind extends string, Data, Attributes> {
  readonly id: string;
  readonly kind: Kind;
  readonly entityId: string;
  /** Version of the entity after the change. */
  readonly entityVersion: number;
  /** When it happened, as the actor says; may lie in the past. */
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  /** What happened, by kind. */
  readonly data: Data;
  /** All that filters and access rules look at, so that matching a subscriber costs no statement. */
  readonly attributes: Attributes;
}

export interface LoggedEvent<Kind extends string, Data, Attributes> extends NewEvent<Kind, Data, Attributes> {
  /** Without gaps, in the order of the commits. */
  readonly sequence: number;
  /** Opaque; given back as `after` it goes on exactly behind this event. */
  readonly cursor: string;
}

interface Judged {
  readonly isShown: boolean;
}

const columns = raw(`event.sequence, event.id, event.kind, event.entity_id as "entityId",
  event.entity_version as "entityVersion", event.occurred_at as "occurredAt", event.recorded_at as "recordedAt",
  event.data, event.attributes`);

const chunk = 500; // events read at a time while looking for those that match
const maximumChunks = 20; // of one poll; a filter that rarely matches must not read the whole log for one answer

/** The log of one subgraph. Holds nothing open: every call is given what to read or write with. */
export class EventLog<Kind extends string, Data, Attributes> {
  /**
   * Records events and numbers them, in one statement that has to be the transaction's last: it takes the lock of the
   * log's head, which is held until the commit, so that numbers come in the order of the commits, and a rollback gives
   * them back. Whoever listens is nudged at the commit; the nudge carries nothing that is not in the log.
   */
  async record(tx: Statements, events: readonly NewEvent<Kind, Data, Attributes>[]): Promise<void> {
    const numbers = await tx.rows<{ sequence: number }>(
      sql`with head as (update log_head set last = last + ${events.length} returning last - ${events.length} as base)
        insert into event_log (
          sequence, id, kind, entity_id, entity_version, occurred_at, recorded_at, data, attributes
        )
        select head.base + ordinality, id, kind, "entityId", "entityVersion", "occurredAt", "recordedAt", data, attributes
        from head, rows from (jsonb_to_recordset(${json(events)}) as (
          id text, kind text, "entityId" text, "entityVersion" integer, "occurredAt" timestamptz,
          "recordedAt" timestamptz, data jsonb, attributes jsonb
        )) with ordinality
        returning sequence, pg_notify('event_log_' || current_schema(), sequence::text)`,
    );
    annotate({ 'unodcity.event.number': numbers.at(-1)?.sequence });
  }

  /**
   * The events after a cursor that `matches` lets through, oldest first. The page's end cursor is that of the last
   * event looked at, matching or not, so that the next poll does not look at it again. After 10,000 events without a full
   * page it ends there, says that there is more, and the next poll goes on. `isShown`, a condition over `event`, is what
   * the database has to find out; an event that it leaves out is passed over like one that does not match.
   */
  async poll(
    database: Statements,
    page: Page,
    since: Date | null,
    matches: (event: LoggedEvent<Kind, Data, Attributes>) => boolean,
    isShown: Sql = raw('true'),
  ): Promise<PageOfRows<LoggedEvent<Kind, Data, Attributes>> & { readonly endCursor: string }> {
    const head = await readLogHead(database);
    let position =
      page.cursor === null ? head.firstKept - 1 : decodeLogCursor(page.cursorArgument, page.cursor, head);
    const found: LoggedEvent<Kind, Data, Attributes>[] = [];
    let hasNextPage = false;
    let chunks = 0;
    while (position < head.last && !hasNextPage) {
      if (chunks === maximumChunks) {
        hasNextPage = true;
        break;
      }
      chunks += 1;
      const events = await this.chunkAfter(database, head, position, since, isShown);
      if (events.length === 0) {
        position = head.last;
        break;
      }
      for (const event of events) {
        if (event.isShown && matches(event)) {
          if (found.length === page.size) {
            hasNextPage = true;
            break;
          }
          found.push(event);
        }
        position = event.sequence;
      }
    }
    return {
      rows: found,
      cursors: found.map((event) => event.cursor),
      hasNextPage,
      hasPreviousPage: page.cursor !== null,
      endCursor: encodeLogCursor(head, position),
    };
  }

  /**
   * One page of the history of each entity, oldest event first, in one statement whatever their number; with `kinds`, of
   * events of these kinds.
   */
  async histories(
    database: Statements,
    entityIds: readonly string[],
    page: Page,
    kinds: readonly Kind[] | null = null,
  ): Promise<PageOfRows<LoggedEvent<Kind, Data, Attributes>>[]> {
    const head = await readLogHead(database);
    // A record's history goes back to its beginning, whatever the log keeps for those who follow it.
    const whole = { ...head, firstKept: 1 };
    const after = page.cursor === null ? 0 : decodeLogCursor(page.cursorArgument, page.cursor, whole);
    const ofKind = kinds === null ? sql`` : sql`and event.kind = any(${array(kinds, 'text')})`;
    const rows = await database.rows<LoggedEvent<Kind, Data, Attributes>>(
      sql`select page.* from unnest(${array(entityIds, 'text')}) as entity(id) cross join lateral (
          select ${columns} from event_log as event
          where event.entity_id = entity.id and event.sequence > ${after} ${ofKind}
          order by event.sequence limit ${page.size + 1}
        ) as page`,
    );
    const byEntity = new Map<string, LoggedEvent<Kind, Data, Attributes>[]>(entityIds.map((id) => [id, []]));
    for (const row of rows) byEntity.get(row.entityId)?.push(withCursor(row, head));
    return entityIds.map((id) => {
      const events = byEntity.get(id) ?? [];
      const shown = events.slice(0, page.size);
      return {
        rows: shown,
        cursors: shown.map((event) => event.cursor),
        hasNextPage: events.length > page.size,
        hasPreviousPage: page.cursor !== null,
      };
    });
  }

  /** The events with these ids, in no order; an id that the log does not hold, or that `isShown` leaves out, has none. */
  async byIds(
    database: Statements,
    ids: readonly string[],
    isShown: Sql = raw('true'),
  ): Promise<LoggedEvent<Kind, Data, Attributes>[]> {
    const head = await readLogHead(database);
    const events = await database.rows<LoggedEvent<Kind, Data, Attributes>>(
      sql`select ${columns} from event_log as event where event.id = any(${array(ids, 'text')}) and ${isShown}`,
    );
    return events.map((event) => withCursor(event, head));
  }

  private async chunkAfter(
    database: Statements,
    head: LogHead,
    position: number,
    since: Date | null,
    isShown: Sql,
  ): Promise<(LoggedEvent<Kind, Data, Attributes> & Judged)[]> {
    const recorded =
      since === null ? sql`` : sql`and event.recorded_at >= ${since.toISOString()}::timestamptz`;
    // Judged here and not left out: so many events are looked at with one statement, whatever may be told of them.
    const events = await database.rows<LoggedEvent<Kind, Data, Attributes> & Judged>(
      sql`select ${columns}, ${isShown} as "isShown" from event_log as event
        where event.sequence > ${position} and event.sequence <= ${head.last} ${recorded}
        order by event.sequence limit ${chunk}`,
    );
    return events.map((event) => withCursor(event, head));
  }
}

/** As it is now. */
export async function readLogHead(database: Statements): Promise<LogHead> {
  const [head] = await database.rows<LogHead>(
    sql`select log_id as "logId", last, first_kept as "firstKept" from log_head`,
  );
  if (!head) throw new Error('log_head has lost its row');
  return head;
}

/** The cursor of the newest event: what to subscribe with after a snapshot that was read behind it. */
export async function readHeadCursor(database: Statements): Promise<string> {
  const head = await readLogHead(database);
  return encodeLogCursor(head, head.last);
}

function withCursor<Event extends { sequence: number }>(
  event: Event,
  head: LogHead,
): Event & { cursor: string } {
  return Object.assign(event, { cursor: encodeLogCursor(head, event.sequence) });
}
