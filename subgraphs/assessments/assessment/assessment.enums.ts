import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const AssessmentMethod = enumType('AssessmentMethod', ['USGA', 'RAPID_USGA', 'LOCAL_SAFETY_AUDIT']);
export type AssessmentMethod = EnumOf<typeof AssessmentMethod>;

export const AssessmentStatus = enumType('AssessmentStatus', [
  'PLANNING',
  'DATA_COLLECTION',
  'ANALYSIS',
  'VALIDATION',
  'FINALISED',
  'PUBLISHED',
  'FOLLOW_UP',
  'CLOSED',
  'SUSPENDED',
  'CANCELLED',
]);
export type AssessmentStatus = EnumOf<typeof AssessmentStatus>;

export const AssessmentPublicStatus = enumType(
  'AssessmentPublicStatus',
  ['PLANNED', 'UNDERWAY', 'COMPLETED', 'DISCONTINUED'],
  'What a public page can say.',
);
export type AssessmentPublicStatus = EnumOf<typeof AssessmentPublicStatus>;

export const AssessmentPhaseCode = enumType(
  'AssessmentPhaseCode',
  ['PLANNING', 'DATA_COLLECTION_AND_ANALYSIS', 'PRESENTATION_AND_VALIDATION', 'FOLLOW_UP'],
  'The three steps of the UNODC guide, plus what comes after it.',
);
export type AssessmentPhaseCode = EnumOf<typeof AssessmentPhaseCode>;

export const PhaseState = enumType('PhaseState', ['NOT_STARTED', 'ONGOING', 'DONE', 'SKIPPED']);
export type PhaseState = EnumOf<typeof PhaseState>;

export const StatusBasis = enumType('StatusBasis', ['STATED', 'INFERRED']);
export type StatusBasis = EnumOf<typeof StatusBasis>;

export const ThematicArea = enumType('ThematicArea', [
  'CRIME_AND_VICTIMISATION',
  'DRUG_PREVENTION_TREATMENT_CARE',
  'CORRUPTION_AND_INTEGRITY',
  'ILLICIT_FLOWS',
  'VIOLENT_EXTREMISM_PREVENTION',
  'GENDER_BASED_VIOLENCE',
  'YOUTH_AT_RISK',
  'GOVERNANCE_AND_INSTITUTIONS',
  'PUBLIC_SPACE_AND_SERVICES',
  'ROAD_SAFETY',
  'SOCIO_ECONOMIC_CONDITIONS',
  'OTHER',
]);
export type ThematicArea = EnumOf<typeof ThematicArea>;

export const IllicitFlow = enumType('IllicitFlow', [
  'TRAFFICKING_IN_PERSONS',
  'DRUGS',
  'ILLICIT_FINANCIAL_FLOWS',
  'FIREARMS',
  'COUNTERFEIT_GOODS',
  'OTHER',
]);
export type IllicitFlow = EnumOf<typeof IllicitFlow>;

export const AssessmentRole = enumType('AssessmentRole', [
  'LEAD',
  'IMPLEMENTING',
  'LOCAL_COUNTERPART',
  'FUNDING',
  'SUPPORT',
]);
export type AssessmentRole = EnumOf<typeof AssessmentRole>;

export const DocumentKind = enumType('DocumentKind', [
  'REPORT',
  'SUMMARY',
  'QUESTIONNAIRE',
  'DATASET',
  'PRESENTATION',
  'STRATEGY',
  'ACTION_PLAN',
]);
export type DocumentKind = EnumOf<typeof DocumentKind>;

export const Accessibility = enumType('Accessibility', [
  'PUBLICLY_AVAILABLE',
  'AVAILABLE_ON_REQUEST',
  'NOT_AVAILABLE',
  'NOT_APPLICABLE',
]);
export type Accessibility = EnumOf<typeof Accessibility>;
