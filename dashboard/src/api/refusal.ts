/** Why a change was not made: a `userErrors` entry of the API, or that it could not be reached. */
export interface Refusal {
  /** `null` where the API gave no answer. */
  readonly code: string | null;
  readonly field: readonly string[] | null;
  readonly message: string;
}

export function failureOf(error: unknown): Refusal {
  return { code: null, field: null, message: error instanceof Error ? error.message : String(error) };
}

/** The sentence for one field of a form: `errorAt(refusals, 'dueOn')`. */
export function errorAt(refusals: readonly Refusal[], field: string): string | undefined {
  return refusals.find((refusal) => refusal.field?.at(-1) === field)?.message;
}

/** Those that belong to none of a form's fields. */
export function elsewhere(refusals: readonly Refusal[], fields: readonly string[]): readonly Refusal[] {
  return refusals.filter(({ field }) => !fields.includes(field?.at(-1) ?? ''));
}
