/** Somebody to sign in as at the local issuer. Invented, like all that is called demo. */
export interface Persona {
  readonly id: string;
  /** `sub` of the tokens. */
  readonly subject: string;
  readonly name: string;
  /** What they may do, for whoever chooses among them. */
  readonly description: string;
  readonly scopes: readonly string[];
  /** Id of the partner that they work for. */
  readonly partner?: string;
  /** Ids of the local partnerships that they coordinate. */
  readonly coordinates?: readonly string[];
}

/** Every scope that the API knows. */
export const apiScopes = [
  'coordination:read',
  'coordination:write',
  'partnerships:write',
  'assessments:read',
  'assessments:write',
  'partners:write',
  'contacts:read',
  'news:write',
  'admin',
] as const;

export const personas: readonly Persona[] = [
  {
    id: 'public',
    subject: 'demo-public',
    name: 'Demo Public Reader',
    description: 'Signed in, and sees what everybody sees.',
    scopes: [],
  },
  {
    id: 'coordinator',
    subject: 'demo-coordinator',
    name: 'Demo Coordinator',
    description: 'Coordinates the local partnership in Chilanzar for Demo Agency A.',
    scopes: [
      'coordination:read',
      'coordination:write',
      'partnerships:write',
      'assessments:read',
      'contacts:read',
    ],
    partner: 'partner:demo-agency-a',
    coordinates: ['local-partnership:uz-chilanzar'],
  },
  {
    id: 'agency',
    subject: 'demo-agency',
    name: 'Demo Agency Officer',
    description: 'Works on the tasks of Demo Agency A.',
    scopes: ['coordination:read', 'coordination:write', 'assessments:read'],
    partner: 'partner:demo-agency-a',
  },
  {
    id: 'assessor',
    subject: 'demo-assessor',
    name: 'Demo Assessor',
    description: 'Writes assessments, findings and recommendations.',
    scopes: ['assessments:read', 'assessments:write', 'coordination:read'],
  },
  {
    id: 'steward',
    subject: 'demo-steward',
    name: 'Demo Data Steward',
    description: 'Keeps partners, their names and their focal points.',
    scopes: ['partners:write', 'contacts:read'],
  },
  {
    id: 'editor',
    subject: 'demo-editor',
    name: 'Demo Editor',
    description: 'Writes the news.',
    scopes: ['news:write'],
  },
  {
    id: 'admin',
    subject: 'demo-admin',
    name: 'Demo Administrator',
    description: 'May see and do everything.',
    scopes: ['admin'],
  },
];
