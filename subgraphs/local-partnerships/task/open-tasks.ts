/** Tasks that stand in the way, as somebody may be told of them: what they may not see is only counted. */
export interface OpenTasks {
  readonly references: readonly string[];
  readonly hidden: number;
}

/** Out of references as the database gives them: `null` for a task that whoever asks may not see. */
export function toOpenTasks(references: readonly (string | null)[]): OpenTasks {
  const seen = references.filter((reference) => reference !== null);
  return { references: seen, hidden: references.length - seen.length };
}

export function countOpen({ references, hidden }: OpenTasks): number {
  return references.length + hidden;
}

/** In words, for example `UZ-CHI-2, UZ-CHI-7 and 1 task that you may not see`. */
export function nameOpen({ references, hidden }: OpenTasks): string {
  const named = references.join(', ');
  if (hidden === 0) return named;
  const counted = `${hidden} ${hidden === 1 ? 'task' : 'tasks'} that you may not see`;
  return named === '' ? counted : `${named} and ${counted}`;
}
