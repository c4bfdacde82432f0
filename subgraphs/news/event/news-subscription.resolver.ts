import { Args, ArgsType, Field, Resolver, Root, Subscription } from 'type-graphql';
import type { BusMessage } from '../../../platform/events/event-bus';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { refuseText, type LiveMessages } from '../../common/live-filter';
import type { NewsLoaders } from '../loaders';
import { NewsFilter } from '../news-item/news-item.input';
import { NewsEvent, toNewsEvent } from './news-event';
import { subscribeToNews } from './news-live';
import type { LoggedNewsEvent } from './news-log';

@ArgsType()
export class NewsSubscriptionArgs {
  @Field(() => NewsFilter, { nullable: true })
  filter?: NewsFilter | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

interface Subscribing {
  readonly args: NewsSubscriptionArgs;
  readonly context: SubgraphContext<NewsLoaders>;
}

type Pushed = Extract<BusMessage<LoggedNewsEvent>, { kind: 'event' }>;

@Resolver()
export class NewsSubscriptions {
  @Subscription(() => NewsEvent, {
    description:
      'Published, corrected, withdrawn, translated. All readers are told that an item is withdrawn, by its id alone; what happened to it before is told to them no more.',
    subscribe({ args: { filter, after }, context }: Subscribing): Promise<LiveMessages> {
      refuseText(filter ?? {}, 'news');
      return subscribeToNews(context, filter ?? {}, after ?? null);
    },
  })
  newsPublished(
    @Args(() => NewsSubscriptionArgs) _: NewsSubscriptionArgs,
    @Root() { event, replayed }: Pushed,
  ): NewsEvent {
    return toNewsEvent(event, replayed);
  }
}
