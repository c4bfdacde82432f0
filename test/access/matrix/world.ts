import { Client } from 'pg';
import { untilInboxesAreEmpty } from '../../support/inboxes';
import { make } from './desk';
import type { Gate } from './gate';
import { Marks } from './marks';
import { personasOf, type Cast, type Persona } from './personas';
import { makeAssessments, type MadeAssessment } from './world-assessments';
import { makeNews } from './world-news';
import { makeTasks, type MadeTasks } from './world-tasks';

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

/** The rows that the matrix is about, all made through the API. */
export interface World extends Ground {
  readonly personas: readonly Persona[];
  readonly assessments: EachSensitivity<MadeAssessment>;
  readonly tasks: MadeTasks;
  /** By the status that they have. */
  readonly news: Readonly<Record<string, string>>;
  /** Cursors of before the first change, by the field that reads them. */
  readonly begins: Readonly<Record<string, string>>;
  /** The owner of the database, who sees all. */
  readonly database: Client;
  /** Settles when every room has followed the others. */
  settled(): Promise<void>;
}

export async function makeWorld(gate: Gate): Promise<World> {
  const database = new Client({ connectionString: gate.databaseUrl });
  await database.connect();
  const settled = (): Promise<void> => untilInboxesAreEmpty(database);
  await settled();
  const { data: begins } = await gate.ask(null, '{ taskLogHead assessmentLogHead newsLogHead }');
  const ground = await makeGround(gate, settled);
  await settled();
  const assessments = await makeAssessments(gate, ground);
  await settled();
  const tasks = await makeTasks(gate, ground, assessments);
  await settled();
  const news = await makeNews(gate, ground, assessments, tasks);
  await settled();
  return {
    ...ground,
    personas: personasOf(ground.cast),
    assessments,
    tasks,
    news,
    begins,
    database,
    settled,
  };
}

async function makeGround(gate: Gate, settled: () => Promise<void>): Promise<Ground> {
  const marks = new Marks();
  const contacts = marks.owner('contact');
  const partner = async (slug: string): Promise<string> => {
    const { partner: made } = await make(
      gate,
      'upsertPartner',
      { slug, name: `Matrix ${slug}`, kind: 'NGO_NETWORK', countryIso3: 'UZB', sdgGoals: ['16'] },
      'partner { id version }',
    );
    const focalPoint = {
      partnerId: made.id,
      name: marks.word(contacts, 'Focal point'),
      jobTitle: marks.word(contacts, 'Job'),
      email: `${marks.word(contacts, 'to').split(' ')[1]}@example.org`,
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
  const merge = { keepId: partners.lead, mergeId: partners.formerLead, reason: 'The same organisation.' };
  await make(gate, 'mergePartners', merge, 'partner { id }');
  await settled();

  const place = await makePlace(gate, 'matrix-here');
  const otherPlace = await makePlace(gate, 'matrix-elsewhere');
  await settled();
  const partnership = async (placeId: string, taskPrefix: string): Promise<string> => {
    const input = { placeId, title: `Matrix partnership ${taskPrefix}`, taskPrefix };
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

async function makePlace(gate: Gate, slug: string): Promise<string> {
  const input = {
    slug,
    name: `Matrix place ${slug}`,
    level: 'CITY',
    countryIso3: 'UZB',
    timeZone: 'Asia/Tashkent',
  };
  return (await make(gate, 'createPlace', input, 'place { id }')).place.id;
}
