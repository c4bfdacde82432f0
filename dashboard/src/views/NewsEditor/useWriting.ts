import { useEffect, useRef, useState } from 'react';
import { rebase, type FormOf } from './rebase';

/** A form's content as the record has it, and in which version of the record. */
export interface Recorded<Form> {
  readonly version: number | null;
  readonly form: Form;
}

interface Kept<Form> {
  readonly base: Recorded<Form>;
  readonly form: Form;
}

export interface Writing<Form> {
  readonly form: Form;
  /** What the form began from. */
  readonly base: Recorded<Form>;
  readonly theirs: Partial<Form>;
  /** Whether the form is one that was left without being saved. */
  readonly isRestored: boolean;
  readonly write: (more: Partial<Form>) => void;
  /** Goes on from what is recorded now, with what was written. */
  readonly takeIn: (recorded: Recorded<Form>) => void;
  /** Begins anew from what is recorded. */
  readonly discard: (recorded: Recorded<Form>) => void;
  /** Forgets what was written, since it is saved or not wanted. */
  readonly end: () => void;
  /** Whether something would be lost now. */
  readonly isUnsaved: () => boolean;
}

/**
 * What is being written in a form. It is kept in the tab under `key` until it is saved, so that it outlasts a reload, a
 * crash and signing in again.
 */
export function useWriting<Form extends FormOf<Form>>(key: string, recorded: Recorded<Form>): Writing<Form> {
  const storeKey = `unodcity.unsaved.${key}`;
  const [restored] = useState(() => restore<Form>(storeKey));
  const [kept, setKept] = useState<Kept<Form>>(restored ?? { base: recorded, form: recorded.form });
  const [theirs, setTheirs] = useState<Partial<Form>>({});
  const [isRestored, setRestored] = useState(restored !== null);
  const isEnded = useRef(false);

  const isChanged = JSON.stringify(kept.form) !== JSON.stringify(kept.base.form);
  useEffect(() => {
    if (isEnded.current) return;
    if (isChanged) sessionStorage.setItem(storeKey, JSON.stringify(kept));
    else sessionStorage.removeItem(storeKey);
  }, [kept, isChanged, storeKey]);

  return {
    form: kept.form,
    base: kept.base,
    theirs,
    isRestored,
    write: (more) => setKept((before) => ({ ...before, form: { ...before.form, ...more } })),
    takeIn(now) {
      const result = rebase(kept.base.form, kept.form, now.form);
      setKept({ base: now, form: result.form });
      setTheirs(result.theirs);
    },
    discard(now) {
      setKept({ base: now, form: now.form });
      setTheirs({});
      setRestored(false);
    },
    end() {
      isEnded.current = true;
      sessionStorage.removeItem(storeKey);
    },
    isUnsaved: () => isChanged && !isEnded.current,
  };
}

function restore<Form>(storeKey: string): Kept<Form> | null {
  const text = sessionStorage.getItem(storeKey);
  return text === null ? null : (JSON.parse(text) as Kept<Form>);
}
