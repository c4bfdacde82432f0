import type { Identity } from '../../platform/identity';
import { Person, type Stage } from './story';

export const partnership = 'local-partnership:uz-chilanzar';
/** An organisation that is entered though it is there already, as an office of another one. */
export const duplicate = 'partner:demo-agency-b-youth';
export const survivor = 'partner:demo-agency-b';

/** Everybody who takes part, with the scopes and claims of such people. */
export function castOf(stage: Stage) {
  const cast = (name: string, scopes: readonly string[], claims: Identity['claims'] = {}) =>
    new Person(stage, { subject: name.toLowerCase(), name, scopes: new Set(scopes), claims });
  const coordination = ['coordination:write', 'coordination:read'];
  return {
    assessor: cast('Assessor', ['assessments:write', 'assessments:read']),
    coordinator: cast('Coordinator', [...coordination, 'partnerships:write'], {
      coordinates: [partnership],
    }),
    lead: cast('Lead', coordination, { partner: duplicate }),
    outsider: cast('Outsider', coordination, { partner: 'partner:demo-agency-c' }),
    steward: cast('Steward', ['partners:write']),
    press: cast('Press officer', ['news:write']),
    reader: new Person(stage, null),
  };
}
