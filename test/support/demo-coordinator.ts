import type { Identity } from '../../platform/identity';

/**
 * The coordinator of the partnership in Chilanzar, at home at Demo Agency A, who may write in all rooms. Invented, like all
 * that is called demo.
 */
export const demoCoordinator: Identity = {
  subject: 'demo-coordinator',
  name: 'Demo Coordinator',
  scopes: new Set([
    'coordination:read',
    'coordination:write',
    'partnerships:write',
    'assessments:read',
    'assessments:write',
    'partners:write',
    'news:write',
    'contacts:read',
  ]),
  claims: { partner: 'partner:demo-agency-a', coordinates: ['local-partnership:uz-chilanzar'] },
};
