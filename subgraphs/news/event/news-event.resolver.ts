import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { NewsLoaders } from '../loaders';
import { NewsItem } from '../news-item/news-item.entity';
import { NewsEvent } from './news-event';
import { NewsEventConnection, NewsEventsArgs } from './news-event.input';
import { readItemOfEvent, readNewsEvents } from './news-event.reader';

type Context = SubgraphContext<NewsLoaders>;

@Resolver(() => NewsEvent)
export class NewsEventResolver {
  @Query(() => NewsEventConnection)
  newsEvents(
    @Args(() => NewsEventsArgs) args: NewsEventsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNewsEvents(context, args.filter ?? {}, args.since ?? null, readPage(args, info));
  }

  @Query(() => String)
  newsLogHead(@Ctx() { logHead }: Context): Promise<string> {
    return logHead();
  }

  @FieldResolver(() => NewsItem, {
    description:
      'Of an item that was withdrawn, readers see only which one it was and what took its place: its texts are empty, and it is tied to nothing.',
  })
  newsItem(@Root() event: NewsEvent, @Ctx() context: Context): Promise<NewsItem | null> {
    return readItemOfEvent(context, event);
  }
}
