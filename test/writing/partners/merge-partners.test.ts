import { untilInboxesAreEmpty } from '../../support/inboxes';
import { operation } from '../../support/operations';
import { openDesk, type Desk } from './partners-desk';

describe('mergePartners', () => {
  let desk: Desk;
  let created = 0;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.dispose());

  async function newPartner(name: string): Promise<string> {
    const slug = `merging-${++created}`;
    return (await desk.writes('upsertPartner', { slug, name, acronym: `A${created}`, kind: 'OTHER' })).id;
  }

  it('gives the survivor names, identifiers and people, in one event', async () => {
    const keepId = await newPartner('City Alliance');
    const mergeId = await newPartner('Alliance of Cities');
    const identifier = { scheme: 'OTHER', value: 'alliance-1' };
    await desk.writes('addPartnerIdentifier', { partnerId: mergeId, expectedVersion: 1, ...identifier });
    await desk.writes('addPartnerName', {
      partnerId: mergeId,
      expectedVersion: 2,
      value: 'CITY ALLIANCE',
      kind: 'AS_IN_SOURCE',
    });
    await desk.writes('addFocalPoint', { partnerId: mergeId, name: 'Ada Example' });
    const before = await desk.logLength();

    const survivor = await desk.writes('mergePartners', { keepId, mergeId, reason: ' The same body. ' });
    expect(survivor).toMatchObject({
      id: keepId,
      version: 2,
      name: 'City Alliance',
      acronym: 'A1',
      formerIds: [mergeId],
      mergedInto: null,
      identifiers: [identifier],
      focalPoints: [{ name: 'Ada Example' }],
      names: [
        { value: 'City Alliance', kind: 'OFFICIAL' },
        { value: 'A1', kind: 'ACRONYM' },
        { value: 'Alliance of Cities', kind: 'ALIAS' },
        { value: 'A2', kind: 'ALIAS' },
      ],
    });
    expect(await desk.logLength()).toBe(before + 1);
    expect((await desk.eventsOf(keepId)).slice(1)).toMatchObject([
      {
        kind: 'partner.merged',
        version: 2,
        data: { keptId: keepId, mergedId: mergeId, reason: 'The same body.', mergedVersion: 5 },
        attributes: { actorSubject: 'steward' },
      },
    ]);
  });

  it('answers to every key of the merged one with the survivor', async () => {
    const keepId = await newPartner('Lighthouse Keepers');
    const mergeId = await newPartner('Beacon Wardens');
    const slug = mergeId.slice('partner:'.length);
    const value = `id-of-${slug}`;
    await desk.writes('addPartnerIdentifier', {
      partnerId: mergeId,
      expectedVersion: 1,
      scheme: 'OTHER',
      value,
    });
    await desk.writes('mergePartners', { keepId, mergeId, reason: 'Duplicate' });
    const { byId, bySlug, byIdentifier, partnerMatches, partners, all } = await desk.query(
      `query ($id: ID!, $slug: String!, $value: String!) {
        byId: partner(id: $id) { id formerIds }
        bySlug: partner(slug: $slug) { id }
        byIdentifier: partner(identifier: $value) { id }
        partnerMatches(name: "Beacon Wardens") { id }
        partners(filter: { text: "beacon" }) { totalCount nodes { id } }
        all: partners(filter: { text: "beacon", includeMerged: true }) {
          nodes { id name version mergedInto { id } formerIds names { value kind } identifiers { value } }
        }
      }`,
      { id: mergeId, slug, value },
    );
    expect(byId).toEqual({ id: keepId, formerIds: [mergeId] });
    const found = [bySlug, byIdentifier, ...partnerMatches, ...partners.nodes];
    expect(found.map(({ id }) => id)).toEqual([keepId, keepId, keepId, keepId]);
    expect(partners.totalCount).toBe(1);
    expect(all.nodes).toEqual([
      // The old row keeps its profile and its names.
      {
        id: mergeId,
        name: 'Beacon Wardens',
        version: 3,
        mergedInto: { id: keepId },
        formerIds: [],
        names: [
          { value: 'Beacon Wardens', kind: 'OFFICIAL' },
          { value: `A${created}`, kind: 'ACRONYM' },
        ],
        identifiers: [],
      },
      expect.objectContaining({ id: keepId, mergedInto: null, formerIds: [mergeId] }),
    ]);
  });

  it('leads earlier merges on to the last survivor', async () => {
    const [first, second, third] = [
      await newPartner('One'),
      await newPartner('Two'),
      await newPartner('Three'),
    ];
    await desk.writes('mergePartners', { keepId: second, mergeId: first, reason: 'Duplicate' });
    const { formerIds } = await desk.writes('mergePartners', {
      keepId: third,
      mergeId: second,
      reason: 'Duplicate',
    });
    expect(formerIds).toEqual([first, second]);
    const { partners } = await desk.query(
      `{ partners(first: 100, filter: { includeMerged: true }) { nodes { id mergedInto { id } } } }`,
    );
    const mergedInto = new Map(partners.nodes.map((row: any) => [row.id, row.mergedInto?.id ?? null]));
    expect([first, second, third].map((id) => mergedInto.get(id))).toEqual([third, third, null]);
  });

  it('is followed by the other rooms', async () => {
    const keepId = await newPartner('Keeps');
    const mergeId = await newPartner('Is known elsewhere');
    await desk.writes('mergePartners', { keepId, mergeId, reason: 'Duplicate' });
    await untilInboxesAreEmpty(desk.database);
    for (const room of ['local_partnerships', 'assessments', 'news']) {
      const { rows } = await desk.database.query(
        `select id, current_id from ${room}.foreign_record where id = any($1) order by id`,
        [[keepId, mergeId]],
      );
      expect(rows).toEqual([
        { id: keepId, current_id: keepId },
        { id: mergeId, current_id: keepId },
      ]);
    }
  });

  it('refuses what makes no sense, and names the survivor of what is merged already', async () => {
    const keepId = await newPartner('Keeper');
    const mergeId = await newPartner('Gone');
    const other = await newPartner('Other');
    const refusals = async (field: string, input: object) =>
      (await desk.refused(field, { ...input })).map((error) => [error.code, error.field.slice(1).join('.')]);
    const merge = { keepId, mergeId, reason: 'Duplicate' };
    expect(await refusals('mergePartners', { ...merge, reason: ' ', mergeId: keepId })).toEqual([
      ['INVALID', 'reason'],
      ['INVALID', 'mergeId'],
    ]);
    expect(
      await refusals('mergePartners', { ...merge, keepId: 'partner:none', mergeId: 'partner:nobody' }),
    ).toEqual([
      ['NOT_FOUND', 'keepId'],
      ['NOT_FOUND', 'mergeId'],
    ]);
    await desk.writes('mergePartners', merge);
    const slug = mergeId.slice('partner:'.length);
    const attempts: [string, string, object][] = [
      ['mergePartners', 'mergeId', merge],
      ['mergePartners', 'keepId', { keepId: mergeId, mergeId: other, reason: 'Duplicate' }],
      ['upsertPartner', 'slug', { slug, name: 'Again', kind: 'OTHER', expectedVersion: 2 }],
      ['addPartnerName', 'partnerId', { partnerId: mergeId, expectedVersion: 2, value: 'A', kind: 'ALIAS' }],
      ['addFocalPoint', 'partnerId', { partnerId: mergeId, name: 'Ada Example' }],
    ];
    for (const [mutation, field, input] of attempts) {
      expect(await desk.refused(mutation, { ...input })).toEqual([
        {
          code: 'CONFLICT',
          field: ['input', field],
          message: `${mergeId} was merged into ${keepId}; change that one.`,
        },
      ]);
    }
  });

  it('is the example operation of a data steward', async () => {
    const keepId = await newPartner('Steward keeps');
    const mergeId = await newPartner('Steward merges');
    const { mergePartners } = await desk.query(operation('Merge'), {
      input: { keepId, mergeId, reason: 'Duplicate' },
    });
    expect(mergePartners).toMatchObject({ partner: { id: keepId, formerIds: [mergeId] }, userErrors: [] });
  });
});
