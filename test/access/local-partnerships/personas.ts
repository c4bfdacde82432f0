import type { Identity } from '../../../platform/identity';
import { agencyA, agencyB, agencyC, chilanzar, person } from '../../writing/local-partnerships/support';

export const sensitivities = ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export interface Persona {
  readonly name: string;
  readonly identity: Identity | null;
  /** Of the tasks that agency A leads, B oversees and C supports in the partnership of the scene. */
  readonly sees: readonly Sensitivity[];
}

const upTo = (count: number) => sensitivities.slice(0, count);
const everyScopeButAdmin = [
  'coordination:read',
  'coordination:write',
  'assessments:read',
  'assessments:write',
  'partnerships:write',
  'partners:write',
  'news:write',
  'contacts:read',
];

/** What the page of the rules says, for everybody that it tells apart. `partnership` is where the tasks are. */
export function personasOf(partnership: string): readonly Persona[] {
  const persona = (
    name: string,
    count: number,
    scopes: readonly string[],
    claims: Identity['claims'] = {},
  ): Persona => ({ name, identity: person(name, scopes, claims), sees: upTo(count) });
  const read = ['coordination:read'];
  return [
    { name: 'nobody', identity: null, sees: upTo(1) },
    persona('without a scope', 1, []),
    persona('reader of assessments', 1, ['assessments:read']),
    persona('who may write and not read', 1, ['coordination:write', 'partnerships:write']),
    persona('reader of coordination', 2, read),
    persona('of another partner, with every scope', 2, everyScopeButAdmin, { partner: 'partner:undp' }),
    persona('coordinator of another partnership', 2, read, { coordinates: [chilanzar] }),
    persona('with claims that are no ids', 1, [], { partner: [agencyA], coordinates: partnership }),
    persona('of an overseer, without a scope', 3, [], { partner: agencyB }),
    persona('of a supporter', 3, read, { partner: agencyC }),
    persona('of the lead, without a scope', 4, [], { partner: agencyA }),
    persona('coordinator, without a scope', 4, [], { coordinates: [chilanzar, partnership] }),
    persona('administrator', 4, ['admin']),
  ];
}
