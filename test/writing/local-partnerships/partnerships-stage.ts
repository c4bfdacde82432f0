import { chilanzar, person, type Stage } from './support';

export const steward = person('Stu Steward', ['partnerships:write', 'contacts:read', 'coordination:write'], {
  coordinates: [chilanzar],
});

export const partnershipFields = `localPartnership {
  id title status version taskPrefix startedOn place { id } provenance { url title quote isDemo }
  bodies { name kind meetsEvery chair { id } members { id } } groupCoverage { group { code } stakeholderCount isGap }
}`;

export const stakeholderFields = `stakeholder {
  id group { code } partner { id } organisationName roles joinedOn leftOn contact { name email phone languages }
} ${partnershipFields}`;

let count = 0;

/** A local partnership of its own for each test, made by the steward, who asks from then on. */
export class PreparedPartnership {
  private constructor(
    private readonly stage: Stage,
    readonly id: string,
  ) {}

  static async on(stage: Stage): Promise<PreparedPartnership> {
    count += 1;
    const input = { placeId: 'place:ke-nairobi-mathare', title: 'Mathare', taskPrefix: `KE-${count}` };
    const { localPartnership } = await stage
      .as(steward)
      .change('createLocalPartnership', input, partnershipFields);
    return new PreparedPartnership(stage, localPartnership.id);
  }

  status(to: string, expectedVersion: number, reason?: string) {
    const input = { localPartnershipId: this.id, to, expectedVersion, reason };
    return this.stage.change('changeLocalPartnershipStatus', input, partnershipFields);
  }

  add(input: Record<string, unknown> = {}) {
    const stakeholder = { group: 'CIVIL_SOCIETY', organisationName: 'Residents', roles: ['CHAIR'] };
    const all = { localPartnershipId: this.id, ...stakeholder, ...input };
    return this.stage.change('addStakeholder', all, stakeholderFields);
  }
}
