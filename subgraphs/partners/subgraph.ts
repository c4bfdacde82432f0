import { defineSubgraph } from '../../platform/subgraph/define-subgraph';
import { AuditEntry } from '../common/audit-entry';
import { giveContacts, maySeeContacts } from './access';
import { Country, M49Area } from './country/country.entity';
import { CountryResolver } from './country/country.resolver';
import { Initiative } from './initiative/initiative.entity';
import { InitiativeResolver } from './initiative/initiative.resolver';
import { createLoaders, type PartnersLoaders } from './loaders';
import { Partners0000000000001 } from './migrations/0001-partners';
import { AppendOnlyAudit0000000000002 } from './migrations/0002-append-only-audit';
import { FocalPoint, PartnerIdentifier, PartnerName } from './partner/partner-details.entity';
import { Partner } from './partner/partner.entity';
import { PartnerMutations } from './partner/partner.mutations';
import { PartnerResolver } from './partner/partner.resolver';
import { SdgGoal, SdgIndicator, SdgTarget } from './sdg/sdg.entity';
import { SdgGoalResolver, SdgIndicatorResolver, SdgTargetResolver } from './sdg/sdg.resolver';
import { demoSeed } from './seed/demo';
import { pageSeed } from './seed/page';
import { referenceSeed } from './seed/reference';
import { ViewerResolver } from './viewer/viewer.resolver';

/** Who there is: the shared partner graph, with countries and the Sustainable Development Goals it hangs on. */
export const partners = defineSubgraph<PartnersLoaders>({
  name: 'partners',
  entities: [
    Partner,
    PartnerName,
    PartnerIdentifier,
    FocalPoint,
    Country,
    M49Area,
    SdgGoal,
    SdgTarget,
    SdgIndicator,
    Initiative,
    AuditEntry,
  ],
  migrations: [Partners0000000000001, AppendOnlyAudit0000000000002],
  resolvers: [
    PartnerResolver,
    PartnerMutations,
    CountryResolver,
    SdgGoalResolver,
    SdgTargetResolver,
    SdgIndicatorResolver,
    InitiativeResolver,
    ViewerResolver,
  ],
  orphanedTypes: [],
  references: {
    Partner: (key: { id?: string; slug?: string }, { loaders }) =>
      key.id === undefined ? loaders.partnerBySlug.load(key.slug ?? '') : loaders.partnerById.load(key.id),
    FocalPoint: async (key: { id: string }, context) => {
      const found = maySeeContacts(context.identity) && (await context.loaders.focalPointById.load(key.id));
      if (!found) return null;
      await giveContacts(context, [found]);
      return found;
    },
    Country: (key: { iso3: string }, { loaders }) => loaders.countryByIso3.load(key.iso3),
    SdgGoal: (key: { code: string }, { loaders }) => loaders.goalByCode.load(key.code),
    SdgTarget: (key: { code: string }, { loaders }) => loaders.targetByCode.load(key.code),
    SdgIndicator: (key: { code: string }, { loaders }) => loaders.indicatorByCode.load(key.code),
  },
  seeds: [referenceSeed, pageSeed, demoSeed],
  consumers: [],
  anchorsOf: null,
  createLoaders,
});
