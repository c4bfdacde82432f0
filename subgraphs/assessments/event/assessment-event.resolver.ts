import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { Assessment } from '../assessment/assessment.entity';
import { loadAssessment } from '../assessment/assessment.reader';
import type { AssessmentsLoaders } from '../loaders';
import { Partner } from '../stubs/partner.stub';
import { AssessmentEvent, AssessmentEventConnection } from './assessment-event';
import { AssessmentEventsArgs } from './assessment-event.input';
import { pollAssessmentEvents } from './assessment-event.reader';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => AssessmentEvent)
export class AssessmentEventResolver {
  @Query(() => AssessmentEventConnection, {
    description:
      'Events after a cursor, oldest first. endCursor is that of the last event looked at, matching or not: poll on with it.',
  })
  assessmentEvents(
    @Args(() => AssessmentEventsArgs) args: AssessmentEventsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return pollAssessmentEvents(context, args.filter ?? {}, args.since ?? null, readPage(args, info));
  }

  @Query(() => String, {
    description: 'Cursor of the newest event; read together with a list, it is where to go on from.',
  })
  assessmentLogHead(@Ctx() { logHead }: Context): Promise<string> {
    return logHead();
  }

  @FieldResolver(() => Assessment)
  assessment(@Root() event: AssessmentEvent, @Ctx() { loaders }: Context): Promise<Assessment> {
    return loadAssessment(loaders, event.assessmentId);
  }

  @FieldResolver(() => Partner, { nullable: true })
  actorPartner(@Root() event: AssessmentEvent): Partner | null {
    return event.actorPartnerId === null ? null : { id: event.actorPartnerId };
  }
}
