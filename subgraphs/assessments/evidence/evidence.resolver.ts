import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { AssessmentsLoaders } from '../loaders';
import { OffenceCategory } from '../offence/offence-category.entity';
import { Partner } from '../stubs/partner.stub';
import { SdgTarget } from '../stubs/sdg-target.stub';
import { StakeholderGroup } from '../stubs/stakeholder-group.stub';
import { DataSource } from './data-source.entity';
import { Factor } from './factor.entity';
import { Finding } from './finding.entity';

type Context = SubgraphContext<AssessmentsLoaders>;

@Resolver(() => DataSource)
export class DataSourceResolver {
  @FieldResolver(() => Partner, { nullable: true })
  provider(@Root() source: DataSource): Partner | null {
    return source.providerId === null ? null : { id: source.providerId };
  }

  @FieldResolver(() => StakeholderGroup, { nullable: true })
  group(@Root() source: DataSource): StakeholderGroup | null {
    return source.groupCode === null ? null : { code: source.groupCode };
  }
}

@Resolver(() => Factor)
export class FactorResolver {
  @FieldResolver(() => [DataSource])
  evidence(@Root() factor: Factor, @Ctx() { loaders }: Context): Promise<DataSource[]> {
    return loaders.evidenceOfFactor.load(factor.id);
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => [OffenceCategory])
  offences(@Root() finding: Finding, @Ctx() { loaders }: Context): Promise<OffenceCategory[]> {
    return loaders.offencesOfFinding.load(finding.id);
  }

  @FieldResolver(() => [Factor])
  factors(@Root() finding: Finding, @Ctx() { loaders }: Context): Promise<Factor[]> {
    return loaders.factorsOfFinding.load(finding.id);
  }

  @FieldResolver(() => [DataSource])
  evidence(@Root() finding: Finding, @Ctx() { loaders }: Context): Promise<DataSource[]> {
    return loaders.evidenceOfFinding.load(finding.id);
  }

  @FieldResolver(() => [SdgTarget], { nullable: 'items' })
  sdgTargets(@Root() finding: Finding): SdgTarget[] {
    return finding.sdgTargets.map((code) => ({ code }));
  }
}
