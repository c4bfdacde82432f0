import type { NewsQueryVariables } from './News.generated';

/** As the API's filter names them, so that another page knows how to link here. */
export const newsFilterNames = [
  'text',
  'format',
  'placeId',
  'partnerId',
  'assessmentId',
  'sdgGoal',
  'language',
  'status',
] as const;
export type NewsFilterName = (typeof newsFilterNames)[number];

type NewsFilter = NonNullable<NewsQueryVariables['filter']>;
export type NewsFormat = NonNullable<NewsFilter['format']>[number];
type NewsStatus = NonNullable<NewsFilter['status']>[number];
type NewsLanguage = NonNullable<NewsFilter['language']>;

export const newsFormats: readonly NewsFormat[] = [
  'NEWS_AND_PRESS_RELEASE',
  'ANALYSIS',
  'ASSESSMENT',
  'EVALUATION_AND_LESSONS_LEARNED',
  'MANUAL_AND_GUIDELINE',
  'OTHER',
];

export const newsStatuses: readonly NewsStatus[] = ['DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN'];

export const newsLanguages: readonly NewsLanguage[] = ['AR', 'ZH', 'EN', 'FR', 'RU', 'ES'];

/** What the API is asked for; a word that it does not know is as good as none. */
export function newsFilter(value: Readonly<Record<NewsFilterName, string>>): NewsFilter {
  const [format] = newsFormats.filter((each) => each === value.format);
  const [status] = newsStatuses.filter((each) => each === value.status);
  const [language] = newsLanguages.filter((each) => each === value.language);
  return {
    ...(value.text && { text: value.text }),
    ...(format && { format: [format] }),
    ...(value.placeId && { placeId: [value.placeId] }),
    ...(value.partnerId && { partnerId: [value.partnerId] }),
    ...(value.assessmentId && { assessmentId: [value.assessmentId] }),
    ...(value.sdgGoal && { sdgGoal: [value.sdgGoal] }),
    ...(language && { language }),
    ...(status && { status: [status] }),
  };
}
