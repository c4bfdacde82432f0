/** What can be hidden as a whole: a task, an assessment, a news item, or the contacts of people. */
export type HiddenKind = 'task' | 'assessment' | 'news' | 'contact';

export interface Owner {
  readonly kind: HiddenKind;
  /** Known when the row is made. */
  id: string;
}

/** Words that stand in one row of the matrix alone: found in an answer, they tell that the row was shown. */
export class Marks {
  private readonly owners = new Map<string, Owner>();
  private count = 0;

  /** The owner of words that are made before the row is. */
  owner(kind: HiddenKind, id = ''): Owner {
    return { kind, id };
  }

  /** A word that nobody else uses; with what it is about, for who reads a failure. */
  word(owner: Owner, about: string): string {
    this.count += 1;
    const mark = `mark${this.count}k`;
    this.owners.set(mark, owner);
    return `${about} ${mark}`;
  }

  /** An id that the platform gave to a row or to something below it. */
  add(owner: Owner, id: string): void {
    this.owners.set(id, owner);
  }

  /** An id that everybody may hear. */
  remove(id: string): void {
    this.owners.delete(id);
  }

  /** Whose words stand in a text. */
  foundIn(text: string): ReadonlyMap<string, Owner> {
    const found = new Map<string, Owner>();
    for (const [token] of text.matchAll(/[\w:-]*\w/g)) {
      const owner = this.owners.get(token);
      if (owner) found.set(token, owner);
    }
    return found;
  }
}
