import type { PlaceLook } from '../../charts/map-place';
import { assessmentLook } from '../../terms/status-look';

type AssessmentStatus = keyof typeof assessmentLook;
export type PartnershipStatus = 'FORMING' | 'ACTIVE' | 'DORMANT' | 'CLOSED';

const signs = {
  PLANNED: undefined,
  UNDERWAY: 'clock',
  COMPLETED: 'check',
  DISCONTINUED: 'close',
} as const satisfies Record<AssessmentStatus, PlaceLook['icon']>;

const rings = {
  FORMING: 'dashed',
  ACTIVE: 'firm',
  DORMANT: 'dashed',
  CLOSED: undefined,
} as const satisfies Record<PartnershipStatus, PlaceLook['ring']>;

/** How a place is marked on the map, by what is known of it. */
export function placeLook(
  assessment: AssessmentStatus | null,
  partnership: PartnershipStatus | null,
): PlaceLook {
  return {
    tone: assessment ? assessmentLook[assessment].tone : 'calm',
    icon: assessment ? signs[assessment] : undefined,
    ring: partnership ? rings[partnership] : undefined,
  };
}
