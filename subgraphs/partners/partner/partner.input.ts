import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { countedConnectionType } from '../../../platform/pagination/connection';
import { pageArgs } from '../../common/page-args';
import { Partner } from './partner.entity';
import { PartnerKind, PartnerOrder } from './partner.enums';

@InputType()
export class PartnerFilter {
  @Field(() => [PartnerKind], { nullable: true })
  kind?: PartnerKind[] | null;

  @Field(() => [ID], { nullable: true })
  sdgGoal?: string[] | null;

  @Field(() => [ID], { nullable: true })
  countryIso3?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  verified?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  includeMerged?: boolean | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}

@ArgsType()
export class PartnersArgs extends pageArgs(20) {
  @Field(() => PartnerFilter, { nullable: true })
  filter?: PartnerFilter | null;

  @Field(() => PartnerOrder, { nullable: true, defaultValue: PartnerOrder.NAME_ASC })
  orderBy: PartnerOrder | null;
}

@ObjectType({ simpleResolvers: true })
export class PartnerConnection extends countedConnectionType('Partner', Partner) {}
