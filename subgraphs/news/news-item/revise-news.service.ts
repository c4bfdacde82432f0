import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, textRule } from '../../../platform/writing/input-check';
import { refuse } from '../../../platform/writing/user-error';
import { isPublished } from '../access';
import { newsEvent, type ReplacedText } from '../event/news-log';
import { actorOf, changeNews, type NewsResult } from './news-change';
import {
  assertVersion,
  lockNewsItem,
  lockNewsItems,
  removeTranslations,
  updateNewsItem,
  writeTranslation,
} from './news-item.writer';
import { assertTransition } from './news-machine';
import { checkTexts, givenTexts, newsTextFields } from './news-texts';
import type { CorrectNewsInput, TranslateNewsInput, WithdrawNewsInput } from './news-writing.input';

// Every change raises the version of its item, a translation too: the API shows all texts under that version.

/** Adds the texts in another language than the original one, or puts them in the place of those that were there. */
export function translateNews(context: SubgraphContext, input: TranslateNewsInput): NewsResult {
  return changeNews(context, 'translateNews', input, async (tx, actor, now) => {
    const { language } = input;
    const item = await lockNewsItem(context.database, tx, input.newsItemId);
    checkTexts(new InputCheck(), input)
      .that(
        language !== item.originalLanguage,
        'language',
        'is the one that the item was written in; correct the item instead.',
      )
      .assert();
    if (item.status === 'WITHDRAWN') {
      throw refuse(
        'ILLEGAL_TRANSITION',
        'newsItemId',
        'An item that is WITHDRAWN is not translated any more.',
      );
    }
    await writeTranslation(tx, item.id, language, input);
    const after = await updateNewsItem(context.database, tx, item, {}, now);
    const kind = item.status === 'DRAFT' ? 'DRAFT_SAVED' : 'TRANSLATED';
    return newsEvent(kind, after, now, actorOf(actor), { fromStatus: item.status, reason: null, language });
  });
}

/**
 * Replaces texts of a published item, in its original language. Translations of a text that is replaced say what is wrong
 * still, so they are taken away (the event keeps them) and readers get the corrected text until it is translated anew.
 */
export function correctNews(context: SubgraphContext, input: CorrectNewsInput): NewsResult {
  return changeNews(context, 'correctNews', input, async (tx, actor, now) => {
    const before = await lockNewsItem(context.database, tx, input.newsItemId);
    checkTexts(new InputCheck(), input).text('correction', input.correction, textRule).assert();
    await assertVersion(tx, before, input.expectedVersion);
    assertTransition(before.status, 'CORRECTED');
    const texts = givenTexts(input);
    const replacedFields = newsTextFields.filter(
      (field) => texts[field] !== undefined && texts[field] !== before[field],
    );
    const replaced: ReplacedText[] = replacedFields.flatMap((field) => {
      const text = before[field];
      return text === null ? [] : [{ field, language: before.originalLanguage, text }];
    });
    replaced.push(...(await removeTranslations(tx, before.id, replacedFields, null)));
    const { headline = before.headline, summary = before.summary, body = before.body } = texts;
    const changes = { headline, summary, body, status: 'CORRECTED' } as const;
    const item = await updateNewsItem(context.database, tx, before, changes, now);
    return newsEvent('CORRECTED', item, now, actorOf(actor), {
      fromStatus: before.status,
      reason: input.correction,
      replaced,
    });
  });
}

/** Takes an item away from its readers; `supersededById` names the published item that took its place. */
export function withdrawNews(context: SubgraphContext, input: WithdrawNewsInput): NewsResult {
  return changeNews(context, 'withdrawNews', input, async (tx, actor, now) => {
    const { newsItemId } = input;
    const supersededById = input.supersededById ?? null;
    const locked = await lockNewsItems(context.database, tx, [
      newsItemId,
      ...(supersededById === null ? [] : [supersededById]),
    ]);
    const before = locked.find(({ id }) => id === newsItemId);
    if (!before) throw refuse('NOT_FOUND', 'newsItemId', `There is no news item ${newsItemId}.`);
    const successor = locked.find(({ id }) => id === supersededById);
    if (supersededById !== null && !successor) {
      throw refuse('NOT_FOUND', 'supersededById', `There is no news item ${supersededById}.`);
    }
    new InputCheck()
      .text('reason', input.reason, textRule)
      .that(supersededById !== newsItemId, 'supersededById', 'is the item itself.')
      .that(
        !successor || successor === before || isPublished(successor),
        'supersededById',
        `is an item that is ${successor?.status}; only a published one can take the place of another.`,
      )
      .assert();
    await assertVersion(tx, before, input.expectedVersion);
    assertTransition(before.status, 'WITHDRAWN');
    const changes = { status: 'WITHDRAWN', supersededById: supersededById ?? before.supersededById } as const;
    const item = await updateNewsItem(context.database, tx, before, changes, now);
    return newsEvent('WITHDRAWN', item, now, actorOf(actor), {
      fromStatus: before.status,
      reason: input.reason,
    });
  });
}
