import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const DataSourceKind = enumType('DataSourceKind', [
  'ADMINISTRATIVE_RECORDS',
  'OFFICIAL_STATISTICS',
  'LITERATURE_REVIEW',
  'VICTIMISATION_SURVEY',
  'OTHER_SURVEY',
  'KEY_INFORMANT_INTERVIEW',
  'FOCUS_GROUP',
  'WORKING_GROUP',
  'PARTICIPATORY_MAPPING',
  'EXPLORATORY_WALK',
  'DIRECT_OBSERVATION',
]);
export type DataSourceKind = EnumOf<typeof DataSourceKind>;

export const CollectionState = enumType('CollectionState', [
  'PLANNED',
  'COLLECTING',
  'COLLECTED',
  'ANALYSED',
  'UNAVAILABLE',
]);
export type CollectionState = EnumOf<typeof CollectionState>;

export const FactorKind = enumType('FactorKind', ['RISK', 'PROTECTIVE']);
export type FactorKind = EnumOf<typeof FactorKind>;

export const FactorLevel = enumType('FactorLevel', ['INDIVIDUAL', 'RELATIONSHIP', 'COMMUNITY', 'SOCIETY']);
export type FactorLevel = EnumOf<typeof FactorLevel>;

export const Confidence = enumType('Confidence', ['LOW', 'MEDIUM', 'HIGH']);
export type Confidence = EnumOf<typeof Confidence>;
