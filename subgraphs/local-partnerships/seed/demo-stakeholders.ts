import type { StakeholderGroupCode } from '../../common/vocabulary';
import type { StakeholderRole } from '../partnership/partnership.enums';

interface DemoStakeholder {
  readonly id: string;
  readonly group: StakeholderGroupCode;
  readonly organisationName: string;
  readonly partnerId?: string;
  readonly roles: readonly StakeholderRole[];
}

/** The demo stakeholder of a group, as tasks and bodies name it. */
export function demoStakeholderId(group: StakeholderGroupCode): string {
  return `stakeholder:demo-uz-chilanzar-${group.toLowerCase().replaceAll('_', '-')}`;
}

function stakeholder(
  group: StakeholderGroupCode,
  organisationName: string,
  roles: readonly StakeholderRole[],
  partnerId?: string,
): DemoStakeholder {
  return {
    id: demoStakeholderId(group),
    group,
    organisationName,
    roles,
    ...(partnerId ? { partnerId } : {}),
  };
}

/** One for each group but the young, so that one gap shows; the security sector has a real member. */
export const demoStakeholders: readonly DemoStakeholder[] = [
  stakeholder('LOCAL_GOVERNMENT', '[Demo] District administration', ['COORDINATOR', 'FOCAL_POINT']),
  stakeholder('CIVIL_SOCIETY', '[Demo] Demo Agency B, community office', ['MEMBER'], 'partner:demo-agency-b'),
  stakeholder('ANTI_CORRUPTION_BODIES', '[Demo] Integrity office', ['OBSERVER']),
  stakeholder(
    'DRUG_CONTROL_AUTHORITIES',
    '[Demo] Demo Agency A, prevention centre',
    ['GENDER_FOCAL_POINT', 'MEMBER'],
    'partner:demo-agency-a',
  ),
  stakeholder('NATIONAL_STATISTICAL_OFFICES', '[Demo] Statistical office', ['DATA_PROVIDER']),
];
