/** What a form writes: texts, and lists of ids. */
export type FormValue = string | readonly string[];
export type FormOf<Form> = { readonly [Name in keyof Form]: FormValue };

export interface Rebased<Form> {
  readonly form: Form;
  /** What stands in the record where both sides have changed a text, each in its way. */
  readonly theirs: Partial<Form>;
}

/**
 * Brings what somebody else has written meanwhile into a form that began from `base`: what the form has not changed becomes
 * as it is recorded now, lists are put together, and where both have changed a text, the form's stays.
 */
export function rebase<Form extends FormOf<Form>>(base: Form, mine: Form, recorded: Form): Rebased<Form> {
  const form = { ...mine };
  const theirs: Partial<Form> = {};
  for (const name of Object.keys(mine) as (keyof Form)[]) {
    const [before, own, other] = [base[name], mine[name], recorded[name]];
    if (typeof own !== 'string') {
      form[name] = mergedLists(before, own, other) as Form[typeof name];
    } else if (own === before) {
      form[name] = other as Form[typeof name];
    } else if (other !== before && other !== own) {
      theirs[name] = other as Form[typeof name];
    }
  }
  return { form, theirs };
}

function mergedLists(before: FormValue, own: FormValue, other: FormValue): FormValue {
  const kept = [...own].filter((id) => !before.includes(id) || other.includes(id));
  const added = [...other].filter((id) => !before.includes(id) && !own.includes(id));
  return [...kept, ...added];
}
