import type { Lang } from '../NewsItem/news-record';
import type { NewsToEditQuery } from './NewsEditor.generated';

export type EditedNews = NonNullable<NewsToEditQuery['newsItem']>;

/** An item's texts in one language, as a form writes them. */
export interface Texts {
  readonly headline: string;
  readonly summary: string;
  readonly body: string;
}

export const noTexts: Texts = { headline: '', summary: '', body: '' };

/** Empty in a language that the item is not there in. */
export function textsIn(item: EditedNews, lang: Lang): Texts {
  if (!item.languages.includes(lang)) return noTexts;
  return {
    headline: item[`headline${lang}`],
    summary: item[`summary${lang}`],
    body: item[`body${lang}`] ?? '',
  };
}

/** The language that the item was written in. */
export function originalOf({ languages }: Pick<EditedNews, 'languages'>): Lang {
  return languages[0] ?? 'EN';
}
