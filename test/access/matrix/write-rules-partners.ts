import type { NamedRow, WriteCase, Workbench } from './write-case';

const scope = 'partners:write';

/** Whoever has the scope; nothing here is hidden from a writer. */
export function partnerChanges({ world, run }: Workbench): WriteCase[] {
  const { cast } = world;
  const row: NamedRow = { id: cast.outsider };
  const missing = 'partner:there-is-none';
  // A steward who may not see people cannot take one away either.
  const focalPoint: NamedRow = { id: 'focal-point:matrix', judgedBy: { kind: 'contact', id: '' } };
  const merged: NamedRow = { id: 'partner:matrix-merged' };
  return [
    {
      mutation: 'upsertPartner',
      scope,
      rows: [],
      input: (_id, _version, count) => ({
        slug: `matrix-upserted-${count}`,
        name: `Upserted ${count}`,
        kind: 'OTHER',
      }),
    },
    {
      mutation: 'addPartnerName',
      scope,
      rows: [row],
      missing,
      input: (partnerId, expectedVersion, count) => ({
        partnerId,
        expectedVersion,
        value: `Alias ${count}`,
        kind: 'ALIAS',
      }),
    },
    {
      mutation: 'addPartnerIdentifier',
      scope,
      rows: [row],
      missing,
      input: (partnerId, expectedVersion, count) => ({
        partnerId,
        expectedVersion,
        scheme: 'OTHER',
        value: `MATRIX-${count}`,
      }),
    },
    {
      mutation: 'addFocalPoint',
      scope,
      rows: [row],
      missing,
      input: (partnerId, _, count) => ({ partnerId, name: `Somebody ${count}` }),
    },
    {
      mutation: 'removeFocalPoint',
      scope,
      rows: [focalPoint],
      missing: 'focal-point:there-is-none',
      prepare: ({ id }) =>
        run(
          `insert into partners.focal_point (id, partner_id, name) values ($1, $2, 'Somebody')
            on conflict (id) do nothing`,
          [id, cast.outsider],
        ),
      input: (focalPointId) => ({ focalPointId }),
    },
    {
      mutation: 'mergePartners',
      scope,
      rows: [merged],
      missing,
      prepare: ({ id }) =>
        run(
          `insert into partners.partner (id, slug, name, kind) values ($1, 'matrix-merged', 'Merged', 'OTHER')
            on conflict (id) do update set merged_into = null`,
          [id],
        ),
      input: (mergeId) => ({ keepId: cast.outsider, mergeId, reason: 'The same.' }),
    },
  ];
}
