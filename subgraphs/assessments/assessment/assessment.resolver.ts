import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { AuditArgs, AuditEntryConnection, readAuditTrail } from '../../common/audit-entry';
import { LanguageArg } from '../../common/language-arg';
import { Provenance } from '../../common/provenance';
import type { UnLanguage } from '../../common/vocabulary';
import { AssessmentEventConnection } from '../event/assessment-event';
import { HistoryArgs } from '../event/assessment-event.input';
import { historyLoader } from '../event/assessment-event.reader';
import type { AssessmentsLoaders } from '../loaders';
import { Country } from '../stubs/country.stub';
import { LocalPartnership } from '../stubs/local-partnership.stub';
import { Place } from '../stubs/place.stub';
import { SdgTarget } from '../stubs/sdg-target.stub';
import { Assessment } from './assessment.entity';
import { AssessmentConnection, AssessmentsArgs } from './assessment.input';
import { readAssessments, readLateAssessments } from './assessment.reader';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Query(() => [Assessment], {
    description: 'Assessments whose expected results lie in the past and that have published none.',
  })
  lateAssessments(
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null | undefined,
    @Ctx() { database, identity }: Context,
  ): Promise<Assessment[]> {
    return readLateAssessments(database, identity, asOf ?? new Date().toISOString().slice(0, 10));
  }

  @Query(() => Assessment, { nullable: true })
  assessment(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Assessment | null> {
    return loaders.assessmentById.load(id);
  }

  @Query(() => AssessmentConnection, {
    description: 'Assessments that a filter lets through; the one recorded last comes first.',
  })
  assessments(
    @Args(() => AssessmentsArgs) args: AssessmentsArgs,
    @Ctx() { database, identity }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readAssessments(database, identity, args.filter ?? {}, readPage(args, info));
  }

  @Query(() => AuditEntryConnection)
  assessmentsAudit(
    @Args(() => AuditArgs) args: AuditArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readAuditTrail(context, args, info);
  }

  @FieldResolver(() => String)
  title(
    @Root() assessment: Assessment,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(assessment.id, 'title', assessment.title, lang);
  }

  @FieldResolver(() => Place, { nullable: true })
  place(@Root() assessment: Assessment): Place {
    return { id: assessment.placeId };
  }

  @FieldResolver(() => Country, { nullable: true })
  country(@Root() assessment: Assessment): Country {
    return { iso3: assessment.countryIso3 };
  }

  @FieldResolver(() => LocalPartnership, {
    nullable: true,
    description: 'Where the work is coordinated; needed before data collection starts.',
  })
  localPartnership(@Root() assessment: Assessment): LocalPartnership | null {
    return assessment.localPartnershipId === null ? null : { id: assessment.localPartnershipId };
  }

  @FieldResolver(() => [SdgTarget], { nullable: 'items' })
  sdgTargets(@Root() assessment: Assessment): SdgTarget[] {
    return assessment.sdgTargets.map((code) => ({ code }));
  }

  @FieldResolver(() => AssessmentEventConnection)
  history(
    @Root() assessment: Assessment,
    @Args(() => HistoryArgs) args: HistoryArgs,
    @Ctx() { database, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const page = readPage(args, info);
    return loaders.withArguments
      .get('history', page, () => historyLoader(database, page))
      .load(assessment.id);
  }

  @FieldResolver(() => [Provenance])
  provenance(@Root() assessment: Assessment, @Ctx() { loaders }: Context): Promise<Provenance[]> {
    return loaders.provenance.load(assessment.id);
  }
}
