import { openDesk, type Desk } from './partners-desk';

describe('what a partner has more than one of', () => {
  let desk: Desk;
  let created = 0;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.dispose());

  /** A new partner, in version 1. */
  async function newPartner(name = 'Harbour Watch', acronym: string | null = 'HW'): Promise<string> {
    const slug = `details-${++created}`;
    return (await desk.writes('upsertPartner', { slug, name, acronym, kind: 'OTHER' })).id;
  }

  describe('addPartnerName', () => {
    it('adds a name by which the partner is found', async () => {
      const partnerId = await newPartner();
      const value = 'Dock Observatory';
      const { version, names } = await desk.writes('addPartnerName', {
        partnerId,
        expectedVersion: 1,
        value: ` ${value} `,
        kind: 'ALIAS',
        language: 'EN',
      });
      expect(version).toBe(2);
      expect(names).toContainEqual({ value, kind: 'ALIAS', language: 'EN' });
      expect((await desk.eventsOf(partnerId)).slice(1)).toMatchObject([
        { kind: 'partner.name-added', version: 2, data: { value, nameKind: 'ALIAS', language: 'EN' } },
      ]);
      const found = await desk.query(`{
        partnerMatches(name: "dock observatory") { id }
        partners(filter: { text: "observatory" }) { nodes { id } } }`);
      expect(found).toEqual({
        partnerMatches: [{ id: partnerId }],
        partners: { nodes: [{ id: partnerId }] },
      });
    });

    it('lets a partner take another name, and keeps that which it had', async () => {
      const partnerId = await newPartner();
      const renamed = await desk.writes('addPartnerName', {
        partnerId,
        expectedVersion: 1,
        value: 'Port Watch',
        kind: 'OFFICIAL',
        language: 'EN',
      });
      expect(renamed).toMatchObject({ name: 'Port Watch', acronym: 'HW' });
      const { acronym, names } = await desk.writes('addPartnerName', {
        partnerId,
        expectedVersion: 2,
        value: 'PW',
        kind: 'ACRONYM',
        language: 'EN',
      });
      expect(acronym).toBe('PW');
      expect(names).toEqual([
        { value: 'Harbour Watch', kind: 'FORMER', language: 'EN' },
        { value: 'HW', kind: 'FORMER', language: 'EN' },
        { value: 'Port Watch', kind: 'OFFICIAL', language: 'EN' },
        { value: 'PW', kind: 'ACRONYM', language: 'EN' },
      ]);
      // The row, its names and a later correction of them stay in step.
      const corrected = await desk.writes('upsertPartner', {
        slug: partnerId.slice('partner:'.length),
        expectedVersion: 3,
        name: 'Ports Watch',
        kind: 'OTHER',
      });
      expect(corrected.names[2]).toEqual({ value: 'Ports Watch', kind: 'OFFICIAL', language: 'EN' });
      expect(corrected.names).toHaveLength(4);
    });

    it('reads an official name in the language that it is in', async () => {
      const partnerId = await newPartner();
      const name = { partnerId, kind: 'OFFICIAL', language: 'FR' };
      await desk.writes('addPartnerName', { ...name, expectedVersion: 1, value: 'Veille des ports' });
      await desk.writes('addPartnerName', { ...name, expectedVersion: 2, value: 'Observatoire des ports' });
      const { partner } = await desk.query(
        `query ($id: ID!) { partner(id: $id) { fr: name(lang: FR) es: name(lang: ES) names { value kind } } }`,
        { id: partnerId },
      );
      expect(partner).toMatchObject({ fr: 'Observatoire des ports', es: 'Harbour Watch' });
      expect(partner.names.slice(2)).toEqual([
        { value: 'Veille des ports', kind: 'FORMER' },
        { value: 'Observatoire des ports', kind: 'OFFICIAL' },
      ]);
    });

    it('refuses what it cannot use, a name that is there, a stale version, an unknown partner', async () => {
      const partnerId = await newPartner();
      const name = { partnerId, expectedVersion: 1, value: 'HW', kind: 'ACRONYM', language: 'EN' };
      const refusal = async (change: object) => {
        const [error] = await desk.refused('addPartnerName', { ...name, ...change });
        return [error.code, error.field.slice(1).join('.')];
      };
      expect(await refusal({})).toEqual(['DUPLICATE', 'value']);
      expect(await refusal({ value: '' })).toEqual(['INVALID', 'value']);
      expect(await refusal({ kind: 'OFFICIAL', language: null })).toEqual(['INVALID', 'language']);
      expect(await refusal({ value: 'New', expectedVersion: 2 })).toEqual(['CONFLICT', 'expectedVersion']);
      expect(await refusal({ partnerId: 'partner:none' })).toEqual(['NOT_FOUND', 'partnerId']);
      expect(await desk.partner(partnerId)).toMatchObject({ version: 1 });
    });
  });

  describe('addPartnerIdentifier', () => {
    it('adds one by which the partner is found, verified where a source is named', async () => {
      const partnerId = await newPartner();
      const looked = { scheme: 'ROR', value: '05test001', source: 'https://ror.org/05test001' };
      await desk.writes('addPartnerIdentifier', { partnerId, expectedVersion: 1, ...looked });
      const { version, identifiers } = await desk.writes('addPartnerIdentifier', {
        partnerId,
        expectedVersion: 2,
        scheme: 'WIKIDATA',
        value: 'Q-test-1',
      });
      expect(version).toBe(3);
      expect(identifiers).toEqual([
        { ...looked, verified: true, supersededOn: null },
        { scheme: 'WIKIDATA', value: 'Q-test-1', verified: false, source: null, supersededOn: null },
      ]);
      expect((await desk.eventsOf(partnerId))[1]).toMatchObject({
        kind: 'partner.identifier-added',
        version: 2,
        data: { scheme: 'ROR', value: '05test001', supersedes: null },
      });
      const { partner } = await desk.query(`{ partner(identifier: "05test001") { id } }`);
      expect(partner).toEqual({ id: partnerId });
    });

    it('keeps the one that it supersedes, marked', async () => {
      const partnerId = await newPartner();
      const identifier = { partnerId, scheme: 'OTHER' };
      await desk.writes('addPartnerIdentifier', { ...identifier, expectedVersion: 1, value: 'old-1' });
      const { identifiers } = await desk.writes('addPartnerIdentifier', {
        ...identifier,
        expectedVersion: 2,
        value: 'new-1',
        supersedes: 'old-1',
      });
      expect(identifiers).toMatchObject([
        { value: 'new-1', supersededOn: null },
        { value: 'old-1', supersededOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ]);
      expect((await desk.query(`{ partner(identifier: "old-1") { id } }`)).partner.id).toBe(partnerId);
    });

    it('refuses what it cannot use, one that is taken, a stale version, one to supersede that is not there', async () => {
      const partnerId = await newPartner();
      const identifier = { partnerId, expectedVersion: 1, scheme: 'IATI_ORG_ID', value: 'XM-DAC-41128' };
      const refusal = async (change: object) => {
        const [error] = await desk.refused('addPartnerIdentifier', { ...identifier, ...change });
        return [error.code, error.field.slice(1).join('.'), error.message];
      };
      expect(await refusal({})).toEqual(['DUPLICATE', 'value', expect.stringContaining('partner:unodc')]);
      const invalid = await desk.refused('addPartnerIdentifier', {
        ...identifier,
        value: 'two\nlines',
        source: 'file:///etc/passwd',
      });
      expect(invalid).toMatchObject([
        { code: 'INVALID', field: ['input', 'value'] },
        { code: 'INVALID', field: ['input', 'source'] },
      ]);
      expect(await refusal({ value: 'X-1', expectedVersion: 9 })).toMatchObject([
        'CONFLICT',
        'expectedVersion',
        expect.any(String),
      ]);
      expect(await refusal({ value: 'X-1', supersedes: 'XM-DAC-41128' })).toEqual([
        'NOT_FOUND',
        'supersedes',
        `${partnerId} has no identifier IATI_ORG_ID XM-DAC-41128.`,
      ]);
      // What was refused has left nothing behind.
      expect((await desk.query(`{ partner(identifier: "X-1") { id } }`)).partner).toBeNull();
    });
  });
});
