import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { InvalidArgumentError } from '../../../platform/errors';
import { checkSize, readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { AuditArgs, AuditEntryConnection, readAuditTrail } from '../../common/audit-entry';
import { LanguageArg } from '../../common/language-arg';
import { Provenance } from '../../common/provenance';
import type { UnLanguage } from '../../common/vocabulary';
import { Country } from '../country/country.entity';
import type { PartnersLoaders } from '../loaders';
import { SdgGoal } from '../sdg/sdg.entity';
import { FocalPoint, PartnerIdentifier, PartnerName } from './partner-details.entity';
import { giveContacts, maySeeContacts } from '../access';
import { Partner } from './partner.entity';
import { PartnerConnection, PartnersArgs } from './partner.input';
import { readPartnerMatches, readPartners } from './partner.reader';

type Context = SubgraphContext<PartnersLoaders>;

@Resolver(() => Partner)
export class PartnerResolver {
  @Query(() => Partner, { nullable: true, description: 'One partner, by one of its keys.' })
  partner(
    @Arg('id', () => ID, { nullable: true }) id: string | null | undefined,
    @Arg('slug', () => String, { nullable: true }) slug: string | null | undefined,
    @Arg('identifier', () => String, { nullable: true }) identifier: string | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Partner | null> {
    const [key, ...more] = Object.entries({ id, slug, identifier }).filter(
      ([, value]) => typeof value === 'string',
    );
    if (!key) throw new InvalidArgumentError('id', 'give an id, a slug or an identifier.');
    if (more.length > 0)
      throw new InvalidArgumentError(more[0]?.[0] ?? 'slug', `goes without ${key[0]}; give one key.`);
    const [name, value] = key as [string, string];
    if (name === 'id') return loaders.partnerById.load(value);
    return name === 'slug' ? loaders.partnerBySlug.load(value) : loaders.partnerByIdentifier.load(value);
  }

  @Query(() => PartnerConnection)
  partners(
    @Args(() => PartnersArgs) args: PartnersArgs,
    @Ctx() { database }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPartners(database, args.filter ?? {}, args.orderBy ?? 'NAME_ASC', readPage(args, info));
  }

  @Query(() => [Partner], {
    description:
      'Likely duplicates of a name before it is created: compares aliases, acronyms and identifiers.',
  })
  partnerMatches(
    @Arg('name', () => String) name: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5 }) first: number | null,
    @Ctx() { database }: Context,
  ): Promise<Partner[]> {
    if (name.length > 300) throw new InvalidArgumentError('name', 'may hold up to 300 characters.');
    return readPartnerMatches(database, name, checkSize('first', first ?? 5, 50));
  }

  @Query(() => AuditEntryConnection)
  partnersAudit(
    @Args(() => AuditArgs) args: AuditArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readAuditTrail(context, args, info);
  }

  @FieldResolver(() => String)
  name(
    @Root() partner: Partner,
    @LanguageArg() lang: UnLanguage,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    return loaders.texts.inLanguage(partner.id, 'name', partner.name, lang);
  }

  @FieldResolver(() => [PartnerName])
  names(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<PartnerName[]> {
    return loaders.namesOfPartner.load(partner.id);
  }

  @FieldResolver(() => [PartnerIdentifier])
  identifiers(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<PartnerIdentifier[]> {
    return loaders.identifiersOfPartner.load(partner.id);
  }

  @FieldResolver(() => Country, { nullable: true })
  country(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<Country | null> | null {
    return partner.countryIso3 === null ? null : loaders.countryByIso3.load(partner.countryIso3);
  }

  @FieldResolver(() => [SdgGoal])
  async sdgGoals(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<SdgGoal[]> {
    const goals = await Promise.all(partner.sdgGoals.map((code) => loaders.goalByCode.load(code)));
    return goals.filter((goal) => goal !== null);
  }

  @FieldResolver(() => [FocalPoint], {
    description: 'People to reach at this partner. Needs the scope contacts:read; empty without it.',
  })
  // What is given out is recorded for the person who reads it, so that it cannot be read once for many.
  @Directive('@tag(name: "viewer")')
  async focalPoints(@Root() partner: Partner, @Ctx() context: Context): Promise<readonly FocalPoint[]> {
    if (!maySeeContacts(context.identity)) return [];
    return giveContacts(context, await context.loaders.focalPointsOfPartner.load(partner.id));
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: 'Set when this record was merged into another one; queries by the old id still answer.',
  })
  mergedInto(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<Partner | null> | null {
    return partner.mergedInto === null ? null : loaders.partnerById.load(partner.mergedInto);
  }

  @FieldResolver(() => [ID])
  async formerIds(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<string[]> {
    return (await loaders.mergedInto.load(partner.id)).map((former) => former.id);
  }

  @FieldResolver(() => [Provenance])
  provenance(@Root() partner: Partner, @Ctx() { loaders }: Context): Promise<Provenance[]> {
    return loaders.provenance.load(partner.id);
  }
}
