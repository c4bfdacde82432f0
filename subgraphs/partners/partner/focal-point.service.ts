import { randomUUID } from 'node:crypto';
import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, nameRule, type TextRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { partnerEvent, partnersLog } from '../partner-log';
import type { AddFocalPointInput, RemoveFocalPointInput } from './partner-changes.input';
import { assertMayWrite, maySeeContacts } from '../access';
import { lockForChange, lockPartners, raiseVersion, type LockedPartner } from './partner.lock';

const emailRule: TextRule = { kind: 'line', max: 254 };
const phoneRule: TextRule = { kind: 'line', max: 60 };
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Adds somebody to reach at a partner. The partner's version goes up, since the person is shown as a part of it. */
export function addFocalPoint(
  context: SubgraphContext,
  input: AddFocalPointInput,
): Promise<MutationResult<{ partnerId: string }>> {
  return runMutation(context, {
    name: 'addFocalPoint',
    input,
    log: partnersLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      checkPerson(input);
      const partner = await lockForChange(tx, 'partnerId', input.partnerId);
      const focalPointId = `focal-point:${randomUUID()}`;
      await tx.rows(
        sql`insert into focal_point (id, partner_id, name, job_title, email, phone, languages)
          values (
            ${focalPointId}, ${partner.id}, ${input.name.trim()}, ${input.jobTitle?.trim()}, ${input.email?.trim()},
            ${input.phone?.trim()}, ${array([...new Set(input.languages)], 'text')}
          )`,
      );
      const changed = await raiseVersion(tx, partner, now);
      const event = partnerEvent('partner.focal-point-added', changed, { focalPointId }, actor, now);
      return { outcome: { partnerId: partner.id }, events: [event] };
    },
  });
}

function checkPerson({ name, jobTitle, email, phone }: AddFocalPointInput): void {
  new InputCheck()
    .text('name', name, nameRule)
    .text('jobTitle', jobTitle, nameRule)
    .text('email', email, emailRule)
    .that(!email || emailPattern.test(email.trim()), 'email', 'is no e-mail address.')
    .text('phone', phone, phoneRule)
    .assert();
}

/** Removes somebody for good: no copy of what was known of the person is kept. */
export function removeFocalPoint(
  context: SubgraphContext,
  input: RemoveFocalPointInput,
): Promise<MutationResult<{ partnerId: string }>> {
  return runMutation(context, {
    name: 'removeFocalPoint',
    input,
    log: partnersLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const { focalPointId } = input;
      const partner = await lockPartnerOf(tx, actor, focalPointId);
      const [removed] = await tx.rows(
        sql`delete from focal_point where id = ${focalPointId} and partner_id = ${partner.id} returning id`,
      );
      if (!removed) throw unknownFocalPoint(focalPointId);
      const changed = await raiseVersion(tx, partner, now);
      const event = partnerEvent('partner.focal-point-removed', changed, { focalPointId }, actor, now);
      return { outcome: { partnerId: partner.id }, events: [event] };
    },
  });
}

/** Who may not see contacts is told of none: not even that there is one under this id. */
async function lockPartnerOf(tx: Statements, actor: Identity, focalPointId: string): Promise<LockedPartner> {
  while (maySeeContacts(actor)) {
    const [found] = await tx.rows<{ partnerId: string }>(
      sql`select partner_id as "partnerId" from focal_point where id = ${focalPointId}`,
    );
    if (!found) break;
    const [partner] = await lockPartners(tx, [found.partnerId]);
    // A merge that came first has taken the person along to the survivor: a merged partner has no focal points.
    if (partner?.mergedInto === null) return partner;
  }
  throw unknownFocalPoint(focalPointId);
}

function unknownFocalPoint(id: string) {
  return refuse('NOT_FOUND', 'focalPointId', `There is no focal point ${id}.`);
}
