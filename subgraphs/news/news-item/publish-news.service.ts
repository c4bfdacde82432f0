import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, nameRule } from '../../../platform/writing/input-check';
import { newsEvent } from '../event/news-log';
import { actorOf, changeNews, type NewsResult } from './news-change';
import { NewsFormat } from './news-item.enums';
import {
  assertVersion,
  insertNewsItem,
  lockNewsItem,
  removeTranslations,
  updateNewsItem,
} from './news-item.writer';
import { resolveLinks } from './news-links';
import { assertTransition } from './news-machine';
import { checkTexts, givenTexts, newsTextFields } from './news-texts';
import type { PublishNewsInput, SaveNewsDraftInput } from './news-writing.input';

const day = 24 * 60 * 60 * 1_000; // milliseconds

/**
 * Publishes a new item, or a draft with all that its writers have saved in it; what the input names takes the place of
 * that. A draft keeps its format where the input names none but the default, and its language: texts in another one are
 * a translation. Published on this day (UTC) where no other is said, never on one that is more than a day ahead.
 */
export function publishNews(context: SubgraphContext, input: PublishNewsInput): NewsResult {
  return changeNews(context, 'publishNews', input, async (tx, actor, now) => {
    const draft =
      typeof input.newsItemId === 'string'
        ? await lockNewsItem(context.database, tx, input.newsItemId)
        : null;
    if (draft) assertTransition(draft.status, 'PUBLISHED');
    const { headline = draft?.headline, summary = draft?.summary } = givenTexts(input);
    const namesTexts = headline !== draft?.headline || summary !== draft?.summary;
    const language = input.language ?? 'EN';
    const check = checkTexts(new InputCheck(), input)
      .webAddress('sourceUrl', input.sourceUrl)
      .that(headline !== undefined, 'headline', 'is needed for a new item.')
      .that(summary !== undefined, 'summary', 'is needed for a new item.')
      .that(
        !input.publishedOn || input.publishedOn <= dayOf(new Date(now.getTime() + day)),
        'publishedOn',
        'lies more than a day in the future.',
      )
      .that(
        !draft || !namesTexts || language === draft.originalLanguage,
        'language',
        `is not that of the draft, which is ${draft?.originalLanguage}; publish it first, then translate it.`,
      );
    check.assert();
    const namedFormat = input.format ?? NewsFormat.NEWS_AND_PRESS_RELEASE;
    const content = {
      ...(await resolveLinks(tx, actor, input, draft)),
      headline: headline ?? '',
      summary: summary ?? '',
      body: draft?.body ?? null,
      originalLanguage: draft?.originalLanguage ?? language,
      format: draft && namedFormat === NewsFormat.NEWS_AND_PRESS_RELEASE ? draft.format : namedFormat,
      status: 'PUBLISHED',
      sourceUrl: given(input.sourceUrl, draft?.sourceUrl),
      publishedOn: input.publishedOn ?? draft?.publishedOn ?? dayOf(now),
      topics: draft?.topics ?? [],
      supersededById: null,
    } as const;
    const item = draft
      ? await updateNewsItem(context.database, tx, draft, content, now)
      : await insertNewsItem(context.database, tx, content, now);
    return newsEvent('PUBLISHED', item, now, actorOf(actor), {
      fromStatus: draft?.status ?? null,
      reason: null,
    });
  });
}

/**
 * Saves a new draft, or one again, which needs the version that was read. The texts are in the input's language, also
 * where they were in another one before; of what the input leaves out, a draft keeps what it has. Readers of news learn
 * nothing of it.
 */
export function saveNewsDraft(context: SubgraphContext, input: SaveNewsDraftInput): NewsResult {
  return changeNews(context, 'saveNewsDraft', input, async (tx, actor, now) => {
    const draft =
      typeof input.newsItemId === 'string'
        ? await lockNewsItem(context.database, tx, input.newsItemId)
        : null;
    const isVersionMissing = draft !== null && typeof input.expectedVersion !== 'number';
    const check = checkTexts(new InputCheck(), input)
      .webAddress('sourceUrl', input.sourceUrl)
      .that(!isVersionMissing, 'expectedVersion', 'is needed to change a draft that exists.');
    input.topics?.forEach((topic, index) => check.text(`topics.${index}`, topic, nameRule));
    check.assert();
    if (draft) {
      await assertVersion(tx, draft, input.expectedVersion);
      if (draft.status !== 'DRAFT') assertTransition(draft.status, 'DRAFT');
    }
    const originalLanguage = input.language ?? 'EN';
    const isRewritten = draft !== null && draft.originalLanguage !== originalLanguage;
    const content = {
      ...(await resolveLinks(tx, actor, input, draft)),
      headline: input.headline,
      summary: input.summary,
      body: given(input.body, isRewritten ? null : draft?.body),
      originalLanguage,
      format: input.format,
      status: 'DRAFT',
      sourceUrl: given(input.sourceUrl, draft?.sourceUrl),
      publishedOn: draft?.publishedOn ?? null,
      topics: input.topics === undefined ? (draft?.topics ?? []) : [...new Set(input.topics)],
      supersededById: null,
    } as const;
    // A language has one text: what was a translation into this one is no longer.
    if (draft) await removeTranslations(tx, draft.id, newsTextFields, originalLanguage);
    const item = draft
      ? await updateNewsItem(context.database, tx, draft, content, now)
      : await insertNewsItem(context.database, tx, content, now);
    return newsEvent('DRAFT_SAVED', item, now, actorOf(actor), {
      fromStatus: draft?.status ?? null,
      reason: null,
    });
  });
}

/** What an input names, be it null; where it names nothing, what was there. */
function given<Value>(named: Value | null | undefined, before: Value | null | undefined): Value | null {
  return named === undefined ? (before ?? null) : named;
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
