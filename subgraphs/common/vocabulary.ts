import { enumType, type EnumOf } from '../../platform/graphql/enum-type';

export const UnLanguage = enumType(
  'UnLanguage',
  ['AR', 'ZH', 'EN', 'FR', 'RU', 'ES'],
  'The six official languages of the United Nations.',
);
export type UnLanguage = EnumOf<typeof UnLanguage>;

export const Sensitivity = enumType('Sensitivity', [
  'PUBLIC',
  'INTERNAL',
  'CONFIDENTIAL',
  'STRICTLY_CONFIDENTIAL',
]);
export type Sensitivity = EnumOf<typeof Sensitivity>;

export const StakeholderGroupCode = enumType(
  'StakeholderGroupCode',
  [
    'LOCAL_GOVERNMENT',
    'SECURITY_SECTOR',
    'YOUTH_COMMUNITIES',
    'CIVIL_SOCIETY',
    'ANTI_CORRUPTION_BODIES',
    'DRUG_CONTROL_AUTHORITIES',
    'NATIONAL_STATISTICAL_OFFICES',
  ],
  'The seven stakeholder groups, in the order and wording of the UNODC page.',
);
export type StakeholderGroupCode = EnumOf<typeof StakeholderGroupCode>;

/** All seven, in the page's order. */
export const stakeholderGroupCodes = Object.values(StakeholderGroupCode);
