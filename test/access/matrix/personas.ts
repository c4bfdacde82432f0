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
    persona('public reader', []),
    persona('coordination:read', ['coordination:read']),
    persona('assessments:read', ['assessments:read']),
    persona('both read scopes', readScopes),
    persona('contacts:read', ['contacts:read']),
    persona('lead without scopes', [], { partner: cast.lead }),
    persona('lead under its former id', [], { partner: cast.formerLead }),
    persona('lead at work', workScopes, { partner: cast.lead }),
    persona('participant', [], { partner: cast.support }),
    persona('participant at work', workScopes, { partner: cast.support }),
    persona('oversight at work', ['coordination:write'], { partner: cast.oversight }),
    persona('coordinator without scopes', [], { coordinates: [cast.here] }),
    persona('coordinator at work', [...workScopes, 'partnerships:write'], { coordinates: [cast.here] }),
    persona('coordinator elsewhere', workScopes, { coordinates: [cast.elsewhere] }),
    persona('outsider at work', workScopes, { partner: cast.outsider }),
    persona('only writers', ['coordination:write', 'assessments:write']),
    persona('assessor', ['assessments:read', 'assessments:write']),
    persona('partnerships:write', ['partnerships:write']),
    persona('steward', ['partners:write']),
    persona('editor', ['news:write']),
    persona('admin', ['admin']),
  ];
}

function persona(name: string, scopes: readonly string[], claims: Identity['claims'] = {}): Persona {
  const identity = { subject: `matrix-${name.replaceAll(/\W+/g, '-')}`, name: `Persona ${name}`, claims };
  return { name, identity: { ...identity, scopes: new Set(scopes) } };
}

export function isAllowed(persona: Persona, scope: string): boolean {
  const scopes = persona.identity?.scopes;
  return (scopes?.has(scope) || scopes?.has('admin')) ?? false;
}
