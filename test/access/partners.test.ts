import { graphql } from 'graphql';
import type { Identity } from '../../platform/identity';
import { inputOf } from './every-mutation';
import { admin, House, person } from './house';

const partnership = 'local-partnership:uz-chilanzar';
const others = [
  'coordination:read',
  'coordination:write',
  'assessments:read',
  'assessments:write',
  'partnerships:write',
  'news:write',
];

const personas: readonly { name: string; who: Identity | null; contacts: boolean; writes: boolean }[] = [
  { name: 'somebody anonymous', who: null, contacts: false, writes: false },
  { name: 'a public reader', who: person('public'), contacts: false, writes: false },
  { name: 'somebody with all other scopes', who: person('others', others), contacts: false, writes: false },
  { name: 'a reader of contacts', who: person('reader', ['contacts:read']), contacts: true, writes: false },
  {
    name: 'a steward without contacts:read',
    who: person('steward', ['partners:write']),
    contacts: false,
    writes: true,
  },
  {
    name: 'a steward who reads contacts',
    who: person('steward-of-people', ['partners:write', 'contacts:read']),
    contacts: true,
    writes: true,
  },
  {
    name: "somebody of the partner's own",
    who: person('colleague', ['coordination:read'], { partner: 'partner:demo-agency-a' }),
    contacts: false,
    writes: false,
  },
  { name: 'an administrator', who: admin, contacts: true, writes: true },
];

const slug = 'demo-agency-a';
const partnerId = `partner:${slug}`;
const merged = 'partner:merged-into-demo-agency-a';

/** Stands in what is known of one person, and nowhere else. */
const mark = 'Speedwell';

let house: House;
let focalPointId: string;
beforeAll(async () => {
  house = await House.open();
  const focalPoint = {
    partnerId,
    name: mark,
    jobTitle: mark,
    email: `${mark}@example.org`,
    phone: '+998 71 000',
  };
  const added = await house.does(admin, 'addFocalPoint', focalPoint, 'partner { focalPoints { id } }');
  focalPointId = added.partner.focalPoints[0].id;
  const identifier = {
    partnerId,
    expectedVersion: await versionOf(partnerId),
    scheme: 'OTHER',
    value: 'DA-1',
  };
  await house.does(admin, 'addPartnerIdentifier', identifier);
  await house.does(admin, 'upsertPartner', {
    slug: merged.slice(8),
    name: 'Merged soon',
    kind: 'NGO_NETWORK',
  });
  await house.does(admin, 'mergePartners', { keepId: partnerId, mergeId: merged, reason: 'The same.' });
}, 60_000);
afterAll(() => house.dispose());

async function versionOf(id: string): Promise<number> {
  const { partner } = await house.data(null, 'query ($id: ID!) { partner(id: $id) { version } }', { id });
  return partner.version;
}

const people = '{ id focalPoints { id name jobTitle email phone languages thematicNote } }';

/** Every way from a query to a partner. */
const ways: Readonly<Record<string, string>> = {
  'partner by id': `partner(id: "${partnerId}") ${people}`,
  'partner by a former id': `partner(id: "${merged}") ${people}`,
  'partner by slug': `partner(slug: "${slug}") ${people}`,
  'partner by identifier': `partner(identifier: "DA-1") ${people}`,
  partners: `partners(first: 200) { nodes ${people} }`,
  'partners, merged ones too': `partners(first: 200, filter: { includeMerged: true }) { nodes { mergedInto ${people} } }`,
  partnerMatches: `partnerMatches(name: "Demo Agency A") ${people}`,
  'Assessment.partners': `assessment(id: "assessment:demo-uz-chilanzar") { partners { partner ${people} } }`,
  'CoordinationTask.lead': `task(id: "task:demo-uz-chi-3") { lead { partner ${people} } }`,
  'Stakeholder.partner': `localPartnership(id: "${partnership}") { stakeholders { partner ${people} } }`,
  'NewsItem.partners': `newsItem(id: "news:demo-uz-chilanzar-2") { partners ${people} }`,
};

function focalPointsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(focalPointsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'focalPoints' ? (part as unknown[]) : focalPointsIn(part),
  );
}

/** The same answer without the people in it. */
function withoutPeople(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) => (key === 'focalPoints' ? [] : value));
}

describe.each(personas)('$name', ({ who, contacts, writes }) => {
  it.each(Object.keys(ways))('meets people of a partner by %s with contacts:read alone', async (way) => {
    const { data, errors } = await house.ask(who, `{ ${ways[way]} }`);
    expect(errors).toEqual([]);
    const found = focalPointsIn(data);
    if (contacts) expect(found).toContainEqual(expect.objectContaining({ id: focalPointId }));
    else expect([found, JSON.stringify(data).includes(mark)]).toEqual([[], false]);
    const { data: ofAdmin } = await house.ask(admin, `{ ${ways[way]} }`);
    expect(withoutPeople(data)).toEqual(withoutPeople(ofAdmin));
  });

  it('meets them as entities with contacts:read alone', async () => {
    const room = house.room('partners');
    const { data } = await graphql({
      schema: room.schema,
      source: `{ _entities(representations: [
        { __typename: "FocalPoint", id: "${focalPointId}" }, { __typename: "FocalPoint", id: "focal-point:nobody" }
      ]) { ... on FocalPoint { id } } }`,
      contextValue: room.createContext({ requestId: 'entities', identity: who }),
    });
    expect(data).toEqual({ _entities: [contacts ? { id: focalPointId } : null, null] });
  });

  it('finds no partner by the words of its people', async () => {
    const { partners, partnerMatches } = await house.data(
      who,
      `{ partners(filter: { text: "${mark}" }) { totalCount } partnerMatches(name: "${mark}") { id } }`,
    );
    expect({ partners, partnerMatches }).toEqual({ partners: { totalCount: 0 }, partnerMatches: [] });
  });

  it.each([
    'upsertPartner',
    'mergePartners',
    'addPartnerIdentifier',
    'addPartnerName',
    'addFocalPoint',
    'removeFocalPoint',
  ])('calls %s with partners:write alone, and is shown people with contacts:read alone', async (name) => {
    const input = await inputOf(house, name);
    const { payload, codes } = await house.change(who, name, input, 'partner { focalPoints { name } }');
    // Whoever may not see a person cannot name one either.
    const isUnseen = name === 'removeFocalPoint' && !contacts;
    expect(codes).toEqual(writes ? (isUnseen ? ['NOT_FOUND'] : []) : ['FORBIDDEN']);
    const shown = payload.partner?.focalPoints.length ?? 0;
    expect(shown).toBe(name === 'addFocalPoint' && writes && contacts ? 1 : 0);
  });
});

it('refuses to remove a hidden person in the words for one that is missing', async () => {
  const steward = person('steward', ['partners:write']);
  const messages = [];
  for (const id of [focalPointId, 'focal-point:nobody']) {
    const { payload } = await house.change(steward, 'removeFocalPoint', { focalPointId: id });
    messages.push(payload.userErrors[0].message.replace(id, '…'));
  }
  expect(messages).toEqual(['There is no focal point ….', 'There is no focal point ….']);
});

describe('viewer', () => {
  const text = '{ viewer { id name scopes partner { id name } coordinates { id title } } }';

  it('is nobody without a token', async () => {
    expect(await house.data(null, text)).toEqual({ viewer: null });
  });

  it('is whom the token speaks for', async () => {
    const who = person('somebody', ['contacts:read', 'coordination:read'], {
      partner: partnerId,
      coordinates: [partnership, 'local-partnership:nowhere'],
    });
    expect((await house.data(who, text)).viewer).toEqual({
      id: 'somebody',
      name: 'Name of somebody',
      scopes: ['contacts:read', 'coordination:read'],
      partner: { id: partnerId, name: 'Demo Agency A' },
      coordinates: [{ id: partnership, title: expect.any(String) }, null],
    });
    expect((await house.data(person('plain'), text)).viewer).toEqual({
      id: 'plain',
      name: 'Name of plain',
      scopes: [],
      partner: null,
      coordinates: [],
    });
  });

  it('works for the partner that theirs was merged into, and for none that is unknown', async () => {
    const partnerOf = async (partner: string) =>
      (await house.data(person('somebody', [], { partner }), text)).viewer.partner;
    expect(await partnerOf(merged)).toEqual({ id: partnerId, name: 'Demo Agency A' });
    expect(await partnerOf('partner:nobody')).toBeNull();
  });
});
