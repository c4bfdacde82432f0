import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { MutationResult } from '../../../platform/writing/mutation';
import type { NewsLoaders } from '../loaders';
import type { NewsOutcome } from './news-change';
import { publishNews, saveNewsDraft } from './publish-news.service';
import { correctNews, translateNews, withdrawNews } from './revise-news.service';
import {
  CorrectNewsInput,
  PublishNewsInput,
  PublishNewsPayload,
  SaveNewsDraftInput,
  TranslateNewsInput,
  WithdrawNewsInput,
} from './news-writing.input';

type Context = SubgraphContext<NewsLoaders>;

@Resolver()
export class NewsMutations {
  @Mutation(() => PublishNewsPayload, {
    description: 'Publishes a new item, or the draft named by newsItemId.',
  })
  async publishNews(@Arg('input', () => PublishNewsInput) input: PublishNewsInput, @Ctx() context: Context) {
    return payload(context, await publishNews(context, input));
  }

  @Mutation(() => PublishNewsPayload)
  async saveNewsDraft(
    @Arg('input', () => SaveNewsDraftInput) input: SaveNewsDraftInput,
    @Ctx() context: Context,
  ) {
    return payload(context, await saveNewsDraft(context, input));
  }

  @Mutation(() => PublishNewsPayload)
  async translateNews(
    @Arg('input', () => TranslateNewsInput) input: TranslateNewsInput,
    @Ctx() context: Context,
  ) {
    return payload(context, await translateNews(context, input));
  }

  @Mutation(() => PublishNewsPayload)
  async correctNews(@Arg('input', () => CorrectNewsInput) input: CorrectNewsInput, @Ctx() context: Context) {
    return payload(context, await correctNews(context, input));
  }

  @Mutation(() => PublishNewsPayload)
  async withdrawNews(
    @Arg('input', () => WithdrawNewsInput) input: WithdrawNewsInput,
    @Ctx() context: Context,
  ) {
    return payload(context, await withdrawNews(context, input));
  }
}

async function payload(
  { loaders }: Context,
  { outcome, userErrors, clientMutationId }: MutationResult<NewsOutcome>,
): Promise<PublishNewsPayload> {
  const newsItem = outcome && (await loaders.newsItemById.load(outcome.newsItemId));
  return { newsItem, userErrors, clientMutationId };
}
