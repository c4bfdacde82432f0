import type { PartnerQuery } from './Partner.generated';

export type PartnerRecord = NonNullable<PartnerQuery['partner']>;

/** What the parts of the page that a steward changes want. */
export interface StewardProps {
  readonly partner: PartnerRecord;
  readonly isSteward: boolean;
  readonly onReread: () => Promise<unknown>;
}
