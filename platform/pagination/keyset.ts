import { InvalidArgumentError } from '../errors';
import type { Statements } from '../database/database';
import { and, array, join, raw, sql, type Sql } from '../database/sql';
import { decodeCursor, encodeCursor, type CursorValue } from './cursor';
import type { Page } from './page';

/** The PostgreSQL types that sort keys have here, each with what of a cursor PostgreSQL can read as one. */
const keyTypes = {
  text: (text: string) => !text.includes('\0'),
  integer: (text: string) => /^-?\d{1,9}$/.test(text),
  bigint: (text: string) => /^\d{1,15}$/.test(text),
  date: (text: string) => /^-?infinity$/.test(text) || isCalendarDay(text),
  timestamptz: (text: string) => {
    const [, day] = momentPattern.exec(text) ?? [];
    return day !== undefined && isCalendarDay(day);
  },
};

// As PostgreSQL writes a moment in JSON; it reads no offset of 16 hours or more.
const momentPattern =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-5]):[0-5]\d)$/;

/** JavaScript reads 30 February as 1 March, and knows a year 0; PostgreSQL refuses both, which would be a fault of ours. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export interface SortKey {
  /** Never null: a key that can be missing says what it then sorts as, `coalesce(t.due_on, 'infinity')`. */
  readonly expression: Sql;
  readonly type: keyof typeof keyTypes;
}

/** A total order over rows: the last key is unique, and all keys run in one direction. */
export interface Ordering {
  /** Goes into cursors, so that one of another order is refused; names the rows too, or another list's would pass. */
  readonly name: string;
  readonly keys: readonly SortKey[];
  readonly direction: 'asc' | 'desc';
}

/** What to read, apart from which page of it. */
export interface Listing {
  readonly columns: Sql;
  /** Tables and joins, with the alias that the keys and conditions use. */
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly ordering: Ordering;
}

export interface PageOfRows<Row> {
  readonly rows: readonly Row[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

type Keyed<Row> = Row & { __parent: string; __cursor: CursorValue[] };

/** One page of one list, in one statement. */
export async function readKeysetPage<Row extends object>(
  database: Statements,
  listing: Listing,
  page: Page,
): Promise<PageOfRows<Row>> {
  const rows = await database.rows<Keyed<Row>>(pageStatement(listing, page, listing.where));
  return shapePage(rows, listing.ordering, page);
}

/**
 * The same page of the list of every parent, in one statement whatever their number. `belongsTo` ties a row to its
 * parent's key: it is given the SQL of that key. Settles with a page for each parent, in their order.
 */
export async function readKeysetPages<Row extends object>(
  database: Statements,
  listing: Listing,
  page: Page,
  parents: readonly string[],
  belongsTo: (parent: Sql) => Sql,
): Promise<PageOfRows<Row>[]> {
  const inner = pageStatement(listing, page, [belongsTo(raw('parent.key')), ...listing.where]);
  // A lateral subquery with a limit can only be run parent by parent, so each one's rows keep their order.
  const rows = await database.rows<Keyed<Row>>(
    sql`select parent.key as "__parent", page.*
      from unnest(${array(parents, 'text')}) as parent(key) cross join lateral (${inner}) as page`,
  );
  const byParent = new Map<string, Keyed<Row>[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(row.__parent)?.push(row);
  return parents.map((parent) => shapePage(byParent.get(parent) ?? [], listing.ordering, page));
}

function pageStatement(listing: Listing, page: Page, where: readonly Sql[]): Sql {
  const { keys, direction, name } = listing.ordering;
  const expressions = join(
    keys.map((key) => key.expression),
    ', ',
  );
  const forwards = (direction === 'asc') !== page.backwards;
  const order = join(
    keys.map((key) => sql`${key.expression} ${raw(forwards ? 'asc' : 'desc')}`),
    ', ',
  );
  const conditions = [...where];
  if (page.cursor !== null) {
    const values = decodeCursor(page.cursorArgument, page.cursor, name, keys.length);
    const bound = keys.map((key, index) => typedValue(key, values[index], page.cursorArgument));
    conditions.push(sql`(${expressions}) ${raw(forwards ? '>' : '<')} (${join(bound, ', ')})`);
  }
  // PostgreSQL writes the cursor's values itself: a JavaScript date would drop the microseconds and repeat rows.
  return sql`select ${listing.columns}, json_build_array(${expressions}) as "__cursor"
    from ${listing.from} where ${and(conditions)} order by ${order} limit ${page.size + 1}`;
}

function typedValue(key: SortKey, value: CursorValue | undefined, argument: string): Sql {
  const text = String(value);
  if (!keyTypes[key.type](text)) {
    throw new InvalidArgumentError(
      argument,
      'this is not a cursor; give back one that an earlier answer held.',
    );
  }
  return sql`${text}::${raw(key.type)}`;
}

function shapePage<Row extends object>(rows: Keyed<Row>[], ordering: Ordering, page: Page): PageOfRows<Row> {
  const more = rows.length > page.size;
  const shown = rows.slice(0, page.size);
  if (page.backwards) shown.reverse();
  return {
    rows: shown,
    cursors: shown.map((row) => encodeCursor(ordering.name, row.__cursor)),
    hasNextPage: page.backwards ? page.cursor !== null : more,
    hasPreviousPage: page.backwards ? more : page.cursor !== null,
  };
}
