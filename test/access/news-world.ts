import type { Identity } from '../../platform/identity';
import { eventually } from '../support/processes';
import { admin, person, type House } from './house';

export const statuses = ['DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN'] as const;
export type Status = (typeof statuses)[number];

const everyOtherScope = [
  'coordination:read',
  'coordination:write',
  'assessments:read',
  'assessments:write',
  'partnerships:write',
  'partners:write',
  'contacts:read',
];
export const lead = 'partner:demo-agency-a';
export const partnership = 'local-partnership:uz-chilanzar';

export const personas: readonly { readonly name: string; readonly who: Identity | null }[] = [
  { name: 'somebody anonymous', who: null },
  { name: 'a public reader', who: person('public') },
  {
    name: 'somebody with every scope but news:write',
    who: person('all-but-news', everyOtherScope, { partner: lead, coordinates: [partnership] }),
  },
  { name: 'an editor', who: person('editor', ['news:write']) },
  { name: 'an administrator', who: admin },
];

export function seesAll(who: Identity | null): boolean {
  return (who?.scopes.has('news:write') || who?.scopes.has('admin')) ?? false;
}

export function visibleTo(who: Identity | null): readonly Status[] {
  return seesAll(who) ? statuses : ['PUBLISHED', 'CORRECTED'];
}

/** A word that stands in an item's texts and nowhere else. */
export const marks: Readonly<Record<Status, string>> = {
  DRAFT: 'Quillwort',
  PUBLISHED: 'Marigold',
  CORRECTED: 'Saxifrage',
  WITHDRAWN: 'Hellebore',
};
/** In the texts of all of them. */
export const common = 'Herbarium';

export const links = {
  partnerIds: ['partner:demo-agency-b'],
  countryIso3: ['UZB'],
  placeIds: ['place:uz-tashkent-chilanzar'],
  assessmentIds: ['assessment:demo-uz-chilanzar'],
  sdgGoals: ['16'],
};

export interface Item {
  readonly id: string;
  readonly version: number;
}

const selection = 'newsItem { id version }';

/** An item in a status, brought there as an editor would, tied to everything that an item can be tied to. */
export async function itemIn(house: House, status: Status, word = marks[status]): Promise<Item> {
  const texts = { headline: `${common} ${word}`, summary: `${word}.` };
  const draft = await house.does(
    admin,
    'saveNewsDraft',
    {
      ...texts,
      ...links,
      body: `${word} again.`,
      topics: [word],
      format: 'ANALYSIS',
      localPartnershipIds: [partnership],
      taskIds: ['task:demo-uz-chi-1'],
    },
    selection,
  );
  const { id } = draft.newsItem;
  const translated = { newsItemId: id, language: 'FR', headline: `${common} ${word}`, summary: word };
  const { newsItem: saved } = await house.does(admin, 'translateNews', translated, selection);
  if (status === 'DRAFT') return saved;
  const { newsItem: published } = await house.does(admin, 'publishNews', { newsItemId: id }, selection);
  const at = { newsItemId: id, expectedVersion: published.version };
  if (status === 'CORRECTED') {
    return (await house.does(admin, 'correctNews', { ...at, correction: 'A word.' }, selection)).newsItem;
  }
  if (status === 'WITHDRAWN') {
    return (await house.does(admin, 'withdrawNews', { ...at, reason: 'Not so.' }, selection)).newsItem;
  }
  return published;
}

const list = '{ totalCount nodes { id } pageInfo { hasNextPage } }';

/** Every list of the API in which an item can stand, by its way in. */
export const lists: Readonly<Record<string, string>> = {
  news: `news(first: 100) ${list}`,
  words: `news(first: 100, filter: { text: "${common}" }) ${list}`,
  ...Object.fromEntries(
    statuses.map((status) => [status, `news(first: 100, filter: { status: [${status}] }) ${list}`]),
  ),
  ...Object.fromEntries(
    Object.entries({
      partnerId: links.partnerIds,
      placeId: links.placeIds,
      countryIso3: links.countryIso3,
      assessmentId: links.assessmentIds,
      sdgGoal: links.sdgGoals,
    }).map(([filter, [id]]) => [filter, `news(first: 100, filter: { ${filter}: ["${id}"] }) ${list}`]),
  ),
  'Partner.news': `partner(id: "${links.partnerIds[0]}") { news(first: 100) ${list} }`,
  'Country.news': `country(iso3: "UZB") { news(first: 100) ${list} }`,
  'Place.news': `place(id: "${links.placeIds[0]}") { news(first: 100) ${list} }`,
  'Assessment.news': `assessment(id: "${links.assessmentIds[0]}") { news(first: 100) ${list} }`,
  'LocalPartnership.news': `localPartnership(id: "${partnership}") { news(first: 100) ${list} }`,
  'SdgGoal.news': `sdgGoals(codes: ["16"]) { news(first: 100) ${list} }`,
  'CoordinationTask.news': `task(id: "task:demo-uz-chi-1") { news { id } }`,
};

export interface Listed {
  readonly ids: readonly string[];
  /** `null` where the list does not say. */
  readonly totalCount: number | null;
}

/** What somebody finds in one of them. */
export async function readList(house: House, who: Identity | null, way: string): Promise<Listed> {
  const data = await house.data(who, `{ found: ${lists[way]} }`);
  const holder = Array.isArray(data.found) ? data.found[0] : data.found;
  const found = 'nodes' in holder ? holder : holder.news;
  if (Array.isArray(found)) return { ids: found.map(({ id }) => id), totalCount: null };
  if (found.pageInfo.hasNextPage) throw new Error(`${way} does not fit on one page`);
  return { ids: found.nodes.map(({ id }: { id: string }) => id), totalCount: found.totalCount };
}

/** An assessment and a task of Chilanzar that only their people see, when news knows of them. */
export async function makeHidden(house: House): Promise<{ assessmentId: string; taskId: string }> {
  const { assessment } = await house.does(
    admin,
    'createAssessment',
    {
      slug: `hidden-${++made}`,
      title: 'Hidden assessment',
      method: 'USGA',
      placeId: 'place:uz-tashkent-chilanzar',
      countryIso3: 'UZB',
      localPartnershipId: partnership,
      leadPartnerId: lead,
      sensitivity: 'CONFIDENTIAL',
    },
    'assessment { id }',
  );
  const { task } = await house.does(
    admin,
    'createTask',
    { localPartnershipId: partnership, title: 'Hidden task', kind: 'OTHER', sensitivity: 'CONFIDENTIAL' },
    'task { id }',
  );
  await house.settled();
  return { assessmentId: assessment.id, taskId: task.id };
}

let made = 0;

/** Makes an assessment open to others than before, and waits until news has heard of it. */
export async function setSensitivity(house: House, assessmentId: string, sensitivity: string): Promise<void> {
  const { assessment } = await house.data(admin, 'query ($id: ID!) { assessment(id: $id) { version } }', {
    id: assessmentId,
  });
  const input = { assessmentId, expectedVersion: assessment.version, sensitivity };
  await house.does(admin, 'updateAssessment', input);
  await eventually(async () => {
    const [known] = await house.rows('select sensitivity from news.foreign_record where id = $1', [
      assessmentId,
    ]);
    return known?.sensitivity === sensitivity;
  }, 'news has heard of the sensitivity');
}
