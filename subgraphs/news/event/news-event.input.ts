import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { connectionType } from '../../../platform/pagination/connection';
import type { PageArguments } from '../../../platform/pagination/page';
import { NewsFilter } from '../news-item/news-item.input';
import { NewsEvent } from './news-event';

@ArgsType()
export class NewsEventsArgs implements PageArguments {
  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 100 })
  first: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  since?: Date | null;

  @Field(() => NewsFilter, { nullable: true })
  filter?: NewsFilter | null;
}

@ObjectType({ simpleResolvers: true })
export class NewsEventConnection extends connectionType('NewsEvent', NewsEvent) {}
