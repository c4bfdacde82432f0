import { make, versionOf } from './desk';
import type { Gate } from './gate';
import { Marks } from './marks';
import type { Cast } from './personas';

export const sensitivities = ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'] as const;
export type Sensitivity = (typeof sensitivities)[number];
export type EachSensitivity<Row> = Readonly<Record<Sensitivity, Row>>;

/** Where everything is made, and with whom. */
export interface Ground {
  readonly cast: Cast;
  readonly marks: Marks;
  readonly placeId: string;
  readonly otherPlaceId: string;
  /** Stakeholders of the first partnership: the lead, one without a partner, and one of another partner. */
  readonly stakeholders: { readonly lead: string; readonly alone: string; readonly support: string };
}

export async function makeGround(gate: Gate, settled: () => Promise<void>): Promise<Ground> {
  const marks = new Marks();
  const contacts = marks.owner('contact');
  const partner = async (slug: string): Promise<string> => {
    const details = {
      slug,
      name: `Matrix ${slug}`,
      kind: 'NGO_NETWORK',
      countryIso3: 'UZB',
      sdgGoals: ['16'],
      website: 'https://example.org/',
      mandateAreas: ['Safety'],
      provenance: [{ url: 'https://example.org/', retrievedOn: '2024-01-01' }],
    };
    const { partner: made } = await make(gate, 'upsertPartner', details, 'partner { id version }');
    const focalPoint = {
      partnerId: made.id,
      name: marks.word(contacts, 'Focal point'),
      jobTitle: marks.word(contacts, 'Job'),
      email: `${marks.word(contacts, 'to').split(' ')[1]}@example.org`,
      phone: '+998 71 000 00 01',
      languages: ['EN'],
    };
    await make(gate, 'addFocalPoint', focalPoint, 'partner { focalPoints { id } }');
    return made.id;
  };
  const partners = {
    lead: await partner('matrix-lead'),
    formerLead: await partner('matrix-former-lead'),
    support: await partner('matrix-support'),
    oversight: await partner('matrix-oversight'),
    outsider: await partner('matrix-outsider'),
  };
  await makeIdentifiers(gate, partners.lead);
  const merge = { keepId: partners.lead, mergeId: partners.formerLead, reason: 'The same organisation.' };
  await make(gate, 'mergePartners', merge, 'partner { id }');
  await settled();

  const place = await makePlace(gate, 'matrix-here');
  const otherPlace = await makePlace(gate, 'matrix-elsewhere', place);
  await settled();
  const partnership = async (placeId: string, taskPrefix: string): Promise<string> => {
    const input = { placeId, title: `Matrix partnership ${taskPrefix}`, taskPrefix, startedOn: '2024-01-01' };
    const { localPartnership } = await make(gate, 'createLocalPartnership', input, 'localPartnership { id }');
    return localPartnership.id;
  };
  const here = await partnership(place, 'MATRIX-HERE');
  const elsewhere = await partnership(otherPlace, 'MATRIX-ELSE');

  const stakeholder = async (group: string, roles: string[], partnerId?: string): Promise<string> => {
    const input = {
      localPartnershipId: here,
      group,
      roles,
      organisationName: `Matrix stakeholder ${group}`,
      joinedOn: '2024-01-01',
      contact: { name: marks.word(contacts, 'Contact'), phone: '+998 71 000 00 00', languages: ['RU'] },
      ...(partnerId === undefined ? {} : { partnerId }),
    };
    return (await make(gate, 'addStakeholder', input, 'stakeholder { id }')).stakeholder.id;
  };
  const stakeholders = {
    lead: await stakeholder('CIVIL_SOCIETY', ['COORDINATOR'], partners.lead),
    alone: await stakeholder('YOUTH_COMMUNITIES', ['FOCAL_POINT']),
    support: await stakeholder('SECURITY_SECTOR', ['MEMBER'], partners.support),
  };
  const gone = await stakeholder('LOCAL_GOVERNMENT', ['OBSERVER']);
  const left = { stakeholderId: gone, leftOn: '2024-02-01' };
  await make(gate, 'updateStakeholder', left, 'stakeholder { id }');
  await make(
    gate,
    'createCoordinationBody',
    {
      localPartnershipId: here,
      kind: 'STEERING_COMMITTEE',
      name: 'Matrix committee',
      chairId: stakeholders.lead,
      memberIds: Object.values(stakeholders),
    },
    'localPartnership { id }',
  );
  return {
    cast: { ...partners, here, elsewhere },
    marks,
    placeId: place,
    otherPlaceId: otherPlace,
    stakeholders,
  };
}

/** An identifier, and the one that took its place. */
async function makeIdentifiers(gate: Gate, partnerId: string): Promise<void> {
  const identifier = { partnerId, scheme: 'OTHER' };
  for (const named of [{ value: 'MATRIX-OLD' }, { value: 'MATRIX-NEW', supersedes: 'MATRIX-OLD' }]) {
    const expectedVersion = await versionOf(gate, 'partner', partnerId);
    const source = 'https://example.org/register';
    const input = { ...identifier, ...named, expectedVersion, source };
    await make(gate, 'addPartnerIdentifier', input, 'partner { id }');
  }
}

async function makePlace(gate: Gate, slug: string, parentId?: string): Promise<string> {
  const input = {
    slug,
    name: `Matrix place ${slug}`,
    level: parentId === undefined ? 'CITY' : 'DISTRICT',
    countryIso3: 'UZB',
    timeZone: 'Asia/Tashkent',
    ...(parentId === undefined
      ? { iso3166_2: 'UZ-TK', geonamesId: 999_000_001, unLocode: 'UZTAS', latitude: 41.3, longitude: 69.2 }
      : { parentId }),
  };
  const { place } = await make(gate, 'createPlace', input, 'place { id }');
  const names = { placeId: place.id, alternateNames: [`Also ${slug}`] };
  await make(gate, 'updatePlace', names, 'place { id }');
  return place.id;
}
