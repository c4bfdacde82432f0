import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars';
import { ProvenanceInput } from '../../common/provenance-input';
import { StakeholderGroupCode, UnLanguage } from '../../common/vocabulary';
import { CoordinationBodyKind, LocalPartnershipStatus, StakeholderRole } from './partnership.enums';

@InputType()
export class CreateLocalPartnershipInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  placeId: string;

  @Field()
  title: string;

  @Field()
  taskPrefix: string;

  @Field(() => DateScalar, { nullable: true })
  startedOn?: string | null;

  @Field(() => [ProvenanceInput], { nullable: true })
  provenance?: ProvenanceInput[] | null;
}

@InputType()
export class ChangeLocalPartnershipStatusInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  localPartnershipId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => LocalPartnershipStatus)
  to: LocalPartnershipStatus;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType()
export class ContactInput {
  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => [UnLanguage], { nullable: true })
  languages?: UnLanguage[] | null;
}

@InputType()
export class AddStakeholderInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  localPartnershipId: string;

  @Field(() => StakeholderGroupCode)
  group: StakeholderGroupCode;

  @Field()
  organisationName: string;

  @Field(() => ID, { nullable: true })
  partnerId?: string | null;

  @Field(() => [StakeholderRole])
  roles: StakeholderRole[];

  @Field(() => ContactInput, { nullable: true })
  contact?: ContactInput | null;

  @Field(() => DateScalar, { nullable: true })
  joinedOn?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null takes a value away.' })
export class UpdateStakeholderInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  stakeholderId: string;

  @Field(() => [StakeholderRole], { nullable: true })
  roles?: StakeholderRole[] | null;

  @Field(() => ContactInput, { nullable: true })
  contact?: ContactInput | null;

  @Field(() => DateScalar, { nullable: true })
  leftOn?: string | null;
}

@InputType()
export class CreateCoordinationBodyInput {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;

  @Field(() => ID)
  localPartnershipId: string;

  @Field(() => CoordinationBodyKind)
  kind: CoordinationBodyKind;

  @Field()
  name: string;

  @Field(() => ID, { nullable: true })
  chairId?: string | null;

  @Field(() => [ID], { nullable: true })
  memberIds?: string[] | null;

  @Field(() => String, { nullable: true })
  meetsEvery?: string | null;
}
