import type { NamedRow, WriteCase, Workbench } from './write-case';

const scope = 'partnerships:write';

/** Whoever has the scope; places, local partnerships, stakeholders and bodies are open to all. */
export function partnershipChanges({ world, run }: Workbench): WriteCase[] {
  const { cast, placeId, stakeholders } = world;
  const partnership: NamedRow = { id: cast.here };
  const missing = 'local-partnership:there-is-none';
  return [
    {
      mutation: 'createPlace',
      scope,
      rows: [],
      input: (_id, _version, count) => ({
        slug: `matrix-created-${count}`,
        name: `Created ${count}`,
        level: 'CITY',
        countryIso3: 'UZB',
        timeZone: 'Asia/Tashkent',
      }),
    },
    {
      mutation: 'updatePlace',
      scope,
      rows: [{ id: placeId }],
      missing: 'place:there-is-none',
      input: (id, _, count) => ({ placeId: id, alternateNames: [`Name ${count}`] }),
    },
    {
      mutation: 'createLocalPartnership',
      scope,
      rows: [{ id: placeId }],
      missing: 'place:there-is-none',
      input: (id, _, count) => ({ placeId: id, title: `Created ${count}`, taskPrefix: `MATRIX-${count}` }),
    },
    {
      mutation: 'changeLocalPartnershipStatus',
      scope,
      rows: [partnership],
      missing,
      prepare: ({ id }) =>
        run(`update local_partnerships.local_partnership set status = 'FORMING' where id = $1`, [id]),
      input: (localPartnershipId, expectedVersion) => ({ localPartnershipId, expectedVersion, to: 'ACTIVE' }),
    },
    {
      mutation: 'addStakeholder',
      scope,
      rows: [partnership],
      missing,
      input: (localPartnershipId, _, count) => ({
        localPartnershipId,
        group: 'LOCAL_GOVERNMENT',
        organisationName: `Added ${count}`,
        roles: ['MEMBER'],
      }),
    },
    {
      mutation: 'updateStakeholder',
      scope,
      rows: [{ id: stakeholders.alone }],
      missing: 'stakeholder:there-is-none',
      input: (stakeholderId, _, count) => ({
        stakeholderId,
        roles: count % 2 === 0 ? ['MEMBER'] : ['OBSERVER'],
      }),
    },
    {
      mutation: 'createCoordinationBody',
      scope,
      rows: [partnership],
      missing,
      input: (localPartnershipId, _, count) => ({
        localPartnershipId,
        kind: 'RESEARCH_TEAM',
        name: `Body ${count}`,
      }),
    },
  ];
}
