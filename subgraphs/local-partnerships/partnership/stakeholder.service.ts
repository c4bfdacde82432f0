import type { Statements } from '../../../platform/database/database';
import { array, sql } from '../../../platform/database/sql';
import type { Identity } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, nameRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { resolveForeign } from '../../common/foreign-records';
import { maySeeContacts } from '../access';
import { newId } from '../new-id';
import { assertScope, notFound } from '../refusals';
import { attributesOf, partnershipEvent, partnershipLog } from './partnership-log';
import type {
  AddStakeholderInput,
  ContactInput,
  UpdateStakeholderInput,
} from './partnership-mutations.input';
import type { StakeholderOutcome } from './partnership-payload';
import { assertNotClosed, holdPartnership, raisePartnershipVersion } from './partnership.lock';
import { Stakeholder } from './stakeholder.entity';

/**
 * Adds a stakeholder to a local partnership. Stakeholders are shown and judged as parts of it: each change of one is a new
 * version of the partnership.
 */
export function addStakeholder(
  context: SubgraphContext,
  input: AddStakeholderInput,
): Promise<MutationResult<StakeholderOutcome>> {
  return runMutation(context, {
    name: 'addStakeholder',
    input,
    log: partnershipLog,
    async work(tx, actor, now) {
      assertScope(actor, 'partnerships:write');
      const check = new InputCheck().text('organisationName', input.organisationName, nameRule);
      checkContact(check, input.contact);
      check.assert();
      const partnership = await holdPartnership(context.database, tx, input.localPartnershipId);
      assertNotClosed(partnership, 'stakeholders');
      const { partnerId = null, group } = input;
      const current = await resolveForeign(tx, actor, [
        { field: 'partnerId', kind: 'partner', ids: partnerId },
      ]);

      const stakeholderId = newId('stakeholder');
      const roles = [...new Set(input.roles)];
      const partner = partnerId === null ? null : current('partner', partnerId);
      const contact = contactColumns(input.contact);
      await tx.rows(
        sql`insert into stakeholder (
            id, local_partnership_id, group_code, partner_id, organisation_name, roles, contact_name, contact_email,
            contact_phone, contact_languages, joined_on, created_at, updated_at
          )
          select ${stakeholderId}, ${partnership.id}, ${group}, ${partner}, ${input.organisationName},
            ${array(roles, 'text')}, ${contact.name}, ${contact.email}, ${contact.phone},
            ${array(contact.languages, 'text')}, ${input.joinedOn ?? null}::date, created.at, created.at
          from (select ${now.toISOString()}::timestamptz as at) as created`,
      );
      const changed = await raisePartnershipVersion(tx, partnership, now);
      const data = { stakeholderId, group, partnerId: partner, roles };
      const event = partnershipEvent('stakeholder.added', changed, data, attributesOf(actor), now);
      return { outcome: { stakeholderId, localPartnershipId: partnership.id }, events: [event] };
    },
  });
}

/** Changes roles, contact or the day of leaving. A stakeholder that has left stays in the record, and leads nothing new. */
export function updateStakeholder(
  context: SubgraphContext,
  input: UpdateStakeholderInput,
): Promise<MutationResult<StakeholderOutcome>> {
  return runMutation(context, {
    name: 'updateStakeholder',
    input,
    log: partnershipLog,
    async work(tx, actor, now) {
      assertScope(actor, 'partnerships:write');
      const check = new InputCheck();
      checkContact(check, input.contact);
      check.assert();
      const before = await findStakeholder(context, tx, input.stakeholderId);
      const partnership = await holdPartnership(context.database, tx, before.localPartnershipId);
      const stakeholder = await findStakeholder(context, tx, input.stakeholderId);
      const leftOn = input.leftOn === undefined ? stakeholder.leftOn : input.leftOn;
      new InputCheck()
        .that(
          leftOn === null || stakeholder.joinedOn === null || leftOn >= stakeholder.joinedOn,
          'leftOn',
          `lies before the day of joining, ${stakeholder.joinedOn}.`,
        )
        .assert();
      const outcome = { stakeholderId: stakeholder.id, localPartnershipId: partnership.id };
      const roles = input.roles === undefined ? stakeholder.roles : [...new Set(input.roles ?? [])];
      const contact = input.contact === undefined ? contactOf(stakeholder) : contactColumns(input.contact);
      const changed = [
        ...(isSame(roles, stakeholder.roles) ? [] : ['roles']),
        ...(isContactChanged(actor, input, stakeholder) ? ['contact'] : []),
        ...(leftOn === stakeholder.leftOn ? [] : ['leftOn']),
      ];
      if (changed.length === 0) return { outcome, events: [] };

      await tx.rows(
        sql`update stakeholder set
            roles = ${array(roles, 'text')}, left_on = ${leftOn}::date, contact_name = ${contact.name},
            contact_email = ${contact.email}, contact_phone = ${contact.phone},
            contact_languages = ${array(contact.languages, 'text')},
            updated_at = ${now.toISOString()}::timestamptz
          where id = ${stakeholder.id}`,
      );
      const data = { stakeholderId: stakeholder.id, changed };
      const raised = await raisePartnershipVersion(tx, partnership, now);
      const event = partnershipEvent('stakeholder.changed', raised, data, attributesOf(actor), now);
      return { outcome, events: [event] };
    },
  });
}

/** Read once to learn which partnership to lock, and again under its lock. */
async function findStakeholder(
  { database }: SubgraphContext,
  tx: Statements,
  id: string,
): Promise<Stakeholder> {
  const [stakeholder] = await tx.rows<Stakeholder>(
    sql`select ${database.columns(Stakeholder, 'stakeholder')} from stakeholder where stakeholder.id = ${id}`,
  );
  if (!stakeholder) throw notFound('stakeholderId', 'stakeholder', id);
  return stakeholder;
}

/** To whoever does not see contacts each one that they give is a change: that it were none would confirm a guess. */
function isContactChanged(
  actor: Identity,
  { contact }: UpdateStakeholderInput,
  stakeholder: Stakeholder,
): boolean {
  if (contact === undefined) return false;
  return !maySeeContacts(actor) || !isSame(contactColumns(contact), contactOf(stakeholder));
}

interface Contact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly languages: readonly string[];
}

function contactOf(stakeholder: Stakeholder): Contact {
  return {
    name: stakeholder.contactName,
    email: stakeholder.contactEmail,
    phone: stakeholder.contactPhone,
    languages: stakeholder.contactLanguages,
  };
}

function contactColumns(contact: ContactInput | null | undefined): Contact {
  return {
    name: contact?.name ?? null,
    email: contact?.email ?? null,
    phone: contact?.phone ?? null,
    languages: [...new Set(contact?.languages ?? [])],
  };
}

function checkContact(check: InputCheck, contact: ContactInput | null | undefined): void {
  if (!contact) return;
  check
    .text('contact.name', contact.name, nameRule)
    .text('contact.email', contact.email, nameRule)
    .text('contact.phone', contact.phone, nameRule)
    .that(
      !contact.email || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email),
      'contact.email',
      'is no address.',
    )
    .that(
      !contact.phone || /^\+?[\d\s()./-]{3,40}$/.test(contact.phone),
      'contact.phone',
      'is no telephone number.',
    );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
