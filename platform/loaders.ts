import DataLoader from 'dataloader';

/**
 * Batches the reads of one request. Each `load` of a level is answered by one call of `batch` with all its keys;
 * what was read once is read from memory for the rest of the request, and for no longer.
 */
export function batchOne<Key extends string, Row>(
  batch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await batch(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** The same for lists: every row goes to the key that it belongs to, in the order in which `batch` gave them. */
export function batchMany<Key extends string, Row>(
  batch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<Key, Row[]> {
  return new DataLoader(async (keys) => {
    const rows = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await batch(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/**
 * Loaders that depend on a field's arguments: parents that ask with the same arguments share one loader, and so
 * one statement.
 */
export class LoaderFamily {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** `name` says what is loaded, `args` how; both together must determine what `create` makes. */
  get<Value>(
    name: string,
    args: unknown,
    create: () => DataLoader<string, Value>,
  ): DataLoader<string, Value> {
    const key = `${name} ${JSON.stringify(args)}`;
    let loader = this.loaders.get(key);
    if (!loader) this.loaders.set(key, (loader = create() as DataLoader<string, unknown>));
    return loader as DataLoader<string, Value>;
  }
}
