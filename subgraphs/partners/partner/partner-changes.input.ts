import { Field, ID, InputType, Int } from 'type-graphql';
import { UrlScalar } from '../../../platform/graphql/scalars';
import { ProvenanceInput } from '../../common/provenance-input';
import { UnLanguage } from '../../common/vocabulary';
import { IdentifierScheme, NameKind, PartnerKind } from './partner.enums';

@InputType()
export class UpsertPartnerInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Needed to change a partner that exists.' })
  expectedVersion?: number | null;

  @Field()
  slug: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  acronym?: string | null;

  @Field(() => PartnerKind)
  kind: PartnerKind;

  @Field(() => UrlScalar, { nullable: true })
  website?: string | null;

  @Field(() => ID, { nullable: true })
  countryIso3?: string | null;

  @Field(() => String, { nullable: true })
  headquartersCity?: string | null;

  @Field(() => [String], { nullable: true })
  mandateAreas?: string[] | null;

  @Field(() => [ID], { nullable: true })
  sdgGoals?: string[] | null;

  @Field(() => String, { nullable: true })
  iatiOrganisationType?: string | null;

  @Field(() => String, { nullable: true })
  ochaOrganisationType?: string | null;

  @Field(() => Boolean, { nullable: true })
  verified?: boolean | null;

  @Field(() => [ProvenanceInput], { nullable: true })
  provenance?: ProvenanceInput[] | null;
}

@InputType()
export class MergePartnersInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  keepId: string;

  @Field(() => ID)
  mergeId: string;

  @Field()
  reason: string;
}

@InputType()
export class AddPartnerIdentifierInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  partnerId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => IdentifierScheme)
  scheme: IdentifierScheme;

  @Field()
  value: string;

  @Field(() => UrlScalar, { nullable: true })
  source?: string | null;

  @Field(() => String, { nullable: true })
  supersedes?: string | null;
}

@InputType()
export class AddPartnerNameInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  partnerId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field()
  value: string;

  @Field(() => NameKind)
  kind: NameKind;

  @Field(() => UnLanguage, { nullable: true })
  language?: UnLanguage | null;
}

@InputType()
export class AddFocalPointInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  partnerId: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => [UnLanguage], { nullable: true })
  languages?: UnLanguage[] | null;
}

@InputType()
export class RemoveFocalPointInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  focalPointId: string;
}
