import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { nameRule } from '../../../platform/writing/input-check';
import type { MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { resolveForeign } from '../../common/foreign-records';
import { changeBelow, type BelowOutcome } from '../writing/change-below';
import { assessmentNamed } from '../writing/locked-assessment';
import type { AddAssessmentPartnerInput } from './assessment-changes.input';

/** Adds an organisation in a role: one of the partner graph, or one that is known by its name only. */
export function addAssessmentPartner(
  context: SubgraphContext,
  input: AddAssessmentPartnerInput,
): Promise<MutationResult<BelowOutcome<object>>> {
  return changeBelow(context, {
    name: 'addAssessmentPartner',
    input,
    part: 'partner',
    expectedVersion: input.expectedVersion,
    target: assessmentNamed(input.assessmentId),
    check: (check) =>
      check
        .that(
          Boolean(input.partnerId) || (input.organisationName ?? '') !== '',
          'organisationName',
          'is needed where no partnerId is given.',
        )
        .text('organisationName', input.organisationName, nameRule),
    async write(tx, { id }, actor) {
      const current = await resolveForeign(tx, actor, [
        { field: 'partnerId', kind: 'partner', ids: input.partnerId },
      ]);
      const partnerId = input.partnerId ? current('partner', input.partnerId) : null;
      const name = nameOfOrganisation(partnerId, input.organisationName);
      const [added] = await tx.rows(
        sql`insert into assessment_partner (assessment_id, partner_id, organisation_name, role)
          select ${id}, ${partnerId}::text, ${name}, ${input.role} where not exists (
            select from assessment_partner
            where assessment_id = ${id} and role = ${input.role} and partner_id is not distinct from ${partnerId}::text
              and (partner_id is not null or lower(organisation_name) = lower(${name}))
          ) returning position`,
      );
      if (!added) {
        const field = partnerId === null ? 'organisationName' : 'partnerId';
        throw refuse('DUPLICATE', field, `${partnerId ?? name} has the role ${input.role} already.`);
      }
      return { extra: {} };
    },
  });
}

/** A partner of the graph goes by its own name there; what stands here is for when that cannot be read. */
export function nameOfOrganisation(partnerId: string | null, name: string | null | undefined): string {
  return name ?? partnerId?.replace(/^partner:/, '') ?? '';
}
