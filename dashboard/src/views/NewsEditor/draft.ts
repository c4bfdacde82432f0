import { known } from '../NewsItem/known';
import type { NewsFormat } from '../News/news-filter';
import type { Lang } from '../NewsItem/news-record';
import { noTexts, originalOf, textsIn, type EditedNews, type Texts } from './news-texts';
import type { Recorded } from './useWriting';

/** What a draft is tied to: lists of ids, as the API's input names them. */
export const linkFields = [
  'placeIds',
  'countryIso3',
  'localPartnershipIds',
  'assessmentIds',
  'taskIds',
  'partnerIds',
  'sdgGoals',
] as const;
export type LinkField = (typeof linkFields)[number];

export interface Draft extends Texts, Readonly<Record<LinkField, readonly string[]>> {
  readonly language: Lang;
  readonly format: NewsFormat;
  readonly sourceUrl: string;
  /** One a line. */
  readonly topics: string;
}

export function newDraft(language: Lang): Recorded<Draft> {
  const links = Object.fromEntries(linkFields.map((field) => [field, []])) as unknown as Record<
    LinkField,
    string[]
  >;
  const form = {
    ...noTexts,
    ...links,
    language,
    format: 'NEWS_AND_PRESS_RELEASE',
    sourceUrl: '',
    topics: '',
  };
  return { version: null, form: form as Draft };
}

export function draftOf(item: EditedNews): Recorded<Draft> {
  const language = originalOf(item);
  const ids = (records: readonly ({ readonly id: string } | null)[]): string[] =>
    known(records).map(({ id }) => id);
  const form = {
    language,
    ...textsIn(item, language),
    format: item.format,
    sourceUrl: item.sourceUrl ?? '',
    topics: item.topics.join('\n'),
    placeIds: ids(item.places),
    countryIso3: known(item.countries).map(({ iso3 }) => iso3),
    localPartnershipIds: ids(item.localPartnerships),
    assessmentIds: ids(item.assessments),
    taskIds: ids(item.tasks),
    partnerIds: ids(item.partners),
    sdgGoals: known(item.sdgGoals).map(({ code }) => code),
  };
  return { version: item.version, form };
}

/** What is saved of a form; of lists those that were changed, since another may name what this reader cannot see. */
export function inputOf({ form, base }: { form: Draft; base: Recorded<Draft> }) {
  const { language, headline, summary, body, format, sourceUrl, topics } = form;
  const changed = linkFields.filter((field) => form[field].join('\n') !== base.form[field].join('\n'));
  return {
    language,
    headline,
    summary,
    body: body || null,
    format,
    sourceUrl: sourceUrl || null,
    topics: topics
      .split('\n')
      .map((topic) => topic.trim())
      .filter(Boolean),
    ...Object.fromEntries(changed.map((field) => [field, form[field]])),
  };
}

/** The API takes nothing else for an address, and says it of the whole request. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
