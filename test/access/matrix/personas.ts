import type { Identity } from '../../../platform/identity';

/** What the claims of the personas name. */
export interface Cast {
  /** The partner that leads all that is at the first partnership, and the id of one that was merged into it. */
  readonly lead: string;
  readonly formerLead: string;
  /** Takes part in all of it, in a role without rights of its own. */
  readonly support: string;
  /** Takes part in all of it with OVERSIGHT. */
  readonly oversight: string;
  /** Has no part in it; leads all that is at the second partnership. */
  readonly outsider: string;
  readonly here: string;
  readonly elsewhere: string;
}

export interface Persona {
  readonly name: string;
  readonly identity: Identity | null;
}

const readScopes = ['coordination:read', 'assessments:read'];
const workScopes = ['coordination:read', 'coordination:write', 'assessments:read', 'assessments:write'];

/** Everybody who asks. Each right stands once alone, so that none can hide behind another. */
export function personasOf(cast: Cast): readonly Persona[] {
  return [
    { name: 'anonymous', identity: null },
    signedIn('public reader', []),
    signedIn('coordination:read', ['coordination:read']),
    signedIn('assessments:read', ['assessments:read']),
    signedIn('both read scopes', readScopes),
    signedIn('contacts:read', ['contacts:read']),
    signedIn('lead without scopes', [], { partner: cast.lead }),
    signedIn('lead under its former id', [], { partner: cast.formerLead }),
    signedIn('lead at work', workScopes, { partner: cast.lead }),
    signedIn('participant', [], { partner: cast.support }),
    signedIn('participant at work', workScopes, { partner: cast.support }),
    signedIn('oversight at work', ['coordination:write'], { partner: cast.oversight }),
    signedIn('coordinator without scopes', [], { coordinates: [cast.here] }),
    signedIn('coordinator at work', [...workScopes, 'partnerships:write'], { coordinates: [cast.here] }),
    signedIn('coordinator elsewhere', workScopes, { coordinates: [cast.elsewhere] }),
    signedIn('outsider at work', workScopes, { partner: cast.outsider }),
    signedIn('only writers', ['coordination:write', 'assessments:write']),
    signedIn('assessor', ['assessments:read', 'assessments:write']),
    signedIn('partnerships:write', ['partnerships:write']),
    signedIn('steward', ['partners:write']),
    signedIn('editor', ['news:write']),
    signedIn('admin', ['admin']),
  ];
}

/** As people are in the world, with all rights of their work; the others hold one right alone. */
const users: readonly string[] = [
  'anonymous',
  'public reader',
  'lead at work',
  'participant at work',
  'coordinator at work',
  'outsider at work',
  'assessor',
  'steward',
  'editor',
  'admin',
];

export function isUser({ name }: Persona): boolean {
  return users.includes(name);
}

function signedIn(name: string, scopes: readonly string[], claims: Identity['claims'] = {}): Persona {
  const identity = { subject: `matrix-${name.replaceAll(/\W+/g, '-')}`, name: `Persona ${name}`, claims };
  return { name, identity: { ...identity, scopes: new Set(scopes) } };
}

export function isAllowed(persona: Persona, scope: string): boolean {
  const scopes = persona.identity?.scopes;
  return (scopes?.has(scope) || scopes?.has('admin')) ?? false;
}

/** Whom somebody works for, under the id that the partner has now. */
export function partnerOf({ identity }: Persona, cast: Pick<Cast, 'lead' | 'formerLead'>): string | null {
  const { partner = null } = (identity?.claims ?? {}) as { readonly partner?: string };
  return partner === cast.formerLead ? cast.lead : partner;
}

export function coordinates({ identity }: Persona, localPartnershipId: string | null): boolean {
  const { coordinates: held = [] } = (identity?.claims ?? {}) as { readonly coordinates?: string[] };
  return held.some((id) => id === localPartnershipId);
}
