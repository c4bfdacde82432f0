/**
 * Who asks. Made once per request at the edge and handed on; `null` where nobody signed in. Nothing but the
 * edge makes one: no header or argument of a client ever turns into an identity.
 */
export interface Identity {
  readonly subject: string;
  readonly name: string;
  readonly scopes: ReadonlySet<string>;
  /** What else the token says, by claim name; the rooms give these their meaning. */
  readonly claims: Readonly<Record<string, unknown>>;
}

export function hasScope(identity: Identity | null, scope: string): boolean {
  return identity?.scopes.has(scope) ?? false;
}
