import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const PartnerKind = enumType('PartnerKind', [
  'UN_ENTITY',
  'CITY_NETWORK',
  'NGO_NETWORK',
  'CIVIL_SOCIETY_COALITION',
  'MULTI_STAKEHOLDER_INITIATIVE',
  'GOVERNMENT_BODY',
  'LOCAL_AUTHORITY',
  'ACADEMIA',
  'PRIVATE_SECTOR',
  'OTHER',
]);
export type PartnerKind = EnumOf<typeof PartnerKind>;

export const IdentifierScheme = enumType(
  'IdentifierScheme',
  [
    'IATI_ORG_ID',
    'OECD_DAC_CHANNEL',
    'RELIEFWEB_SOURCE',
    'OCHA_HPC_ORGANIZATION',
    'ROR',
    'WIKIDATA',
    'OTHER',
  ],
  'org-id.guide / IATI style identifier lists. OTHER is free text.',
);
export type IdentifierScheme = EnumOf<typeof IdentifierScheme>;

export const NameKind = enumType('NameKind', ['OFFICIAL', 'ACRONYM', 'ALIAS', 'FORMER', 'AS_IN_SOURCE']);
export type NameKind = EnumOf<typeof NameKind>;

export const PartnerOrder = enumType('PartnerOrder', ['NAME_ASC', 'NAME_DESC', 'UPDATED_AT_DESC']);
export type PartnerOrder = EnumOf<typeof PartnerOrder>;
