import type { NewsItemQuery } from './NewsItem.generated';

export type NewsRecord = NonNullable<NewsItemQuery['newsItem']>;
export type Lang = NewsRecord['languages'][number];
