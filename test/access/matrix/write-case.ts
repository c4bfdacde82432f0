import type { Client } from 'pg';
import type { Persona } from './personas';
import type { Truth } from './truth';
import type { World } from './world';

/** A row that a mutation names, and what decides whether it is seen. */
export interface NamedRow {
  readonly id: string;
  readonly judgedBy?: { readonly kind: 'task' | 'assessment' | 'contact'; readonly id: string };
}

/** One way to use a mutation, and who may. */
export interface WriteCase {
  readonly mutation: string;
  /** What of it is tried, for who reads a failure. */
  readonly what?: string;
  readonly scope: string;
  /** Of each sensitivity, where rows have one; empty where nothing is named. */
  readonly rows: readonly NamedRow[];
  /** An id like theirs that nothing has. */
  readonly missing?: string;
  /** Who may besides having the scope and seeing the row. */
  may?(persona: Persona, row: NamedRow): boolean;
  /** Whether that does not hang on the row, and is asked before it is looked for. */
  readonly mayComesFirst?: boolean;
  /** Puts the row where the change is possible. */
  prepare?(row: NamedRow): Promise<unknown>;
  /** `count` is another number each time. */
  input(id: string, version: number, count: number): Record<string, unknown>;
}

/** What cases are made of. */
export interface Workbench {
  readonly world: World;
  readonly truth: Truth;
  run(statement: string, values: readonly unknown[]): Promise<any[]>;
}

export function createWorkbench(world: World, truth: Truth): Workbench {
  const { database }: { database: Client } = world;
  let last: Promise<unknown> = Promise.resolve();
  return {
    world,
    truth,
    async run(statement, values) {
      // A connection takes one statement at a time; cases that are tried beside each other share it.
      const result = last.then(() => database.query(statement, [...values]));
      last = result.catch(() => undefined);
      return (await result).rows;
    },
  };
}

const tables: Readonly<Record<string, string>> = {
  task: 'local_partnerships.coordination_task',
  'local-partnership': 'local_partnerships.local_partnership',
  assessment: 'assessments.assessment',
  recommendation: 'assessments.recommendation',
  news: 'news.news_item',
  partner: 'partners.partner',
};

/** The version of the row with an id; 1 where it has none, or is not there. */
export async function currentVersion({ run }: Workbench, id: string): Promise<number> {
  const table = tables[id.split(':')[0] ?? ''];
  if (table === undefined) return 1;
  const [row] = await run(`select version from ${table} where id = $1`, [id]);
  return row?.version ?? 1;
}
