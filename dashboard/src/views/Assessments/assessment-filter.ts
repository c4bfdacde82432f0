import type { AssessmentFilter, StakeholderGroupCode, ThematicArea } from './Assessments.generated';

export const publicStatuses = ['PLANNED', 'UNDERWAY', 'COMPLETED', 'DISCONTINUED'] as const;

export const thematicAreas: readonly ThematicArea[] = [
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
];

/** As they stand in the page's address. */
export const assessmentFilterNames = ['publicStatus', 'country', 'area', 'missingGroup', 'late'] as const;
export type AssessmentFilterName = (typeof assessmentFilterNames)[number];

/** Whoever wrote the address by hand may have named what is not there, which then narrows nothing. */
export function assessmentFilter(value: Readonly<Record<AssessmentFilterName, string>>): AssessmentFilter {
  const status = publicStatuses.find((one) => one === value.publicStatus);
  const area = thematicAreas.find((one) => one === value.area);
  return {
    ...(status && { publicStatus: [status] }),
    ...(area && { thematicArea: [area] }),
    ...(/^[A-Z]{3}$/.test(value.country) && { countryIso3: [value.country] }),
    ...(/^[A-Z_]+$/.test(value.missingGroup) && {
      missingGroup: [value.missingGroup as StakeholderGroupCode],
    }),
  };
}
