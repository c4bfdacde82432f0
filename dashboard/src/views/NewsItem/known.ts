/** Of linked records those that could be read: one of a room that is away, or that the reader may not see, is `null`. */
export function known<Item>(records: readonly (Item | null)[]): readonly Item[] {
  return records.filter((record) => record !== null);
}
