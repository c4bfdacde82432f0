import { z } from 'zod';

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

const shape = z.object({
  subject: z.string().min(1),
  name: z.string().min(1),
  scopes: z.array(z.string()).default([]),
  claims: z.record(z.string(), z.unknown()).default({}),
});

export function hasScope(identity: Identity | null, scope: string): boolean {
  return identity?.scopes.has(scope) ?? false;
}

/** An identity as text, for an environment variable or a token between our own processes. */
export function printIdentity({ subject, name, scopes, claims }: Identity): string {
  return JSON.stringify({ subject, name, scopes: [...scopes], claims });
}

/** The identity that such a text says, or `null` where it says none. */
export function parseIdentity(text: string): Identity | null {
  try {
    const { scopes, ...rest } = shape.parse(JSON.parse(text));
    return { ...rest, scopes: new Set(scopes) };
  } catch {
    return null;
  }
}
