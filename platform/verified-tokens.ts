import { createHash } from 'node:crypto';

/**
 * What tokens said that have been verified, each until a time of its own. Of so many the ones used last are kept, by
 * their digests: a token itself is held by nobody.
 */
export class VerifiedTokens<Said> {
  private readonly entries = new Map<string, { readonly said: Said; readonly until: number }>();

  constructor(private readonly capacity: number) {}

  get(token: string): Said | undefined {
    const digest = digestOf(token);
    const entry = this.entries.get(digest);
    if (!entry) return undefined;
    this.entries.delete(digest);
    if (entry.until <= Date.now()) return undefined;
    this.entries.set(digest, entry); // the last to be forgotten
    return entry.said;
  }

  /** `until` in milliseconds of the epoch. */
  remember(token: string, said: Said, until: number): void {
    this.entries.set(digestOf(token), { said, until });
    if (this.entries.size <= this.capacity) return;
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      break;
    }
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
