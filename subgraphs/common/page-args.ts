import { ArgsType, Field, Int } from 'type-graphql';
import type { PageArguments } from '../../platform/pagination/page';

/** Arguments of a list that is read forwards, `size` rows a page where the client does not say. */
export function forwardArgs(size: number) {
  @ArgsType()
  abstract class ForwardArgs implements PageArguments {
    @Field(() => Int, { nullable: true, defaultValue: size })
    first: number | null;

    @Field(() => String, { nullable: true })
    after: string | null;
  }
  return ForwardArgs;
}

/** Arguments of a list that is read in both directions. */
export function pageArgs(size: number) {
  @ArgsType()
  abstract class PageArgs extends forwardArgs(size) {
    @Field(() => Int, { nullable: true })
    last: number | null;

    @Field(() => String, { nullable: true })
    before: string | null;
  }
  return PageArgs;
}
