import type { Statements } from '../../../platform/database/database';
import { sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, nameRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { writeTranslations } from '../../common/texts';
import type { UnLanguage } from '../../common/vocabulary';
import { partnerEvent, partnersLog } from '../partner-log';
import type { AddPartnerIdentifierInput, AddPartnerNameInput } from './partner-changes.input';
import { insertName, isLeadingName, retireName, type LeadingName } from './partner-names';
import { assertMayWrite } from '../access';
import { assertVersion, lockForChange, raiseVersion, type LockedPartner } from './partner.lock';

/**
 * Adds a name that a partner goes by. An official name or an acronym in a language leads there from now on, in English it
 * is the partner's own; the one that led before is kept as a former one.
 */
export function addPartnerName(
  context: SubgraphContext,
  input: AddPartnerNameInput,
): Promise<MutationResult<{ partnerId: string }>> {
  return runMutation(context, {
    name: 'addPartnerName',
    input,
    log: partnersLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const { kind, partnerId } = input;
      const language = input.language ?? null;
      new InputCheck()
        .text('value', input.value, nameRule)
        .that(kind !== 'OFFICIAL' || language !== null, 'language', 'has to be given for an official name.')
        .assert();
      const value = input.value.trim();
      const partner = await lockForChange(tx, 'partnerId', partnerId);
      await assertVersion(tx, partner, input.expectedVersion);
      await assertNewName(tx, partner, { kind, language, value });
      if (isLeadingName(kind) && language !== null) await retireName(tx, partner.id, kind, language);
      await insertName(tx, partner.id, kind, language, value);
      if (isLeadingName(kind) && language !== null) await leadWith(tx, partner, kind, language, value);
      const changed = await raiseVersion(tx, partner, now);
      const event = partnerEvent(
        'partner.name-added',
        changed,
        { value, nameKind: kind, language },
        actor,
        now,
      );
      return { outcome: { partnerId: partner.id }, events: [event] };
    },
  });
}

async function assertNewName(
  tx: Statements,
  partner: LockedPartner,
  { kind, language, value }: { kind: string; language: string | null; value: string },
): Promise<void> {
  const [known] = await tx.rows(
    sql`select position from partner_name
      where partner_id = ${partner.id} and kind = ${kind} and value = ${value}
        and language is not distinct from ${language}`,
  );
  if (known) throw refuse('DUPLICATE', 'value', `${partner.id} has this name already.`);
}

/** Writes a leading name where it is read: the English ones in the partner's row, the other official ones as translations. */
async function leadWith(
  tx: Statements,
  partner: LockedPartner,
  kind: LeadingName,
  language: UnLanguage,
  value: string,
): Promise<void> {
  if (language === 'EN') {
    const column = kind === 'OFFICIAL' ? sql`name = ${value}` : sql`acronym = ${value}`;
    await tx.rows(sql`update partner set ${column} where id = ${partner.id}`);
  } else if (kind === 'OFFICIAL') {
    const texts = { [language.toLowerCase()]: value };
    await writeTranslations(tx, [{ owner: partner.id, field: 'name', texts }]);
  }
}

/**
 * Adds an identifier of a registry, which no other partner may have. It counts as verified where a source says that
 * somebody looked it up there. The one that it supersedes is kept, and marked.
 */
export function addPartnerIdentifier(
  context: SubgraphContext,
  input: AddPartnerIdentifierInput,
): Promise<MutationResult<{ partnerId: string }>> {
  return runMutation(context, {
    name: 'addPartnerIdentifier',
    input,
    log: partnersLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const { scheme } = input;
      const source = input.source ?? null;
      const supersedes = input.supersedes?.trim() ?? null;
      new InputCheck()
        .text('value', input.value, nameRule)
        .webAddress('source', source)
        .text('supersedes', supersedes, nameRule)
        .assert();
      const value = input.value.trim();
      const partner = await lockForChange(tx, 'partnerId', input.partnerId);
      await assertVersion(tx, partner, input.expectedVersion);
      const [added] = await tx.rows(
        sql`insert into partner_identifier (partner_id, scheme, value, verified, source)
          values (${partner.id}, ${scheme}, ${value}, ${source !== null}, ${source})
          on conflict do nothing returning value`,
      );
      if (!added) throw await identifierTaken(tx, scheme, value);
      if (supersedes !== null) await supersede(tx, partner, scheme, supersedes, now);
      const changed = await raiseVersion(tx, partner, now);
      const event = partnerEvent(
        'partner.identifier-added',
        changed,
        { scheme, value, supersedes },
        actor,
        now,
      );
      return { outcome: { partnerId: partner.id }, events: [event] };
    },
  });
}

async function identifierTaken(tx: Statements, scheme: string, value: string) {
  const [holder] = await tx.rows<{ partnerId: string }>(
    sql`select partner_id as "partnerId" from partner_identifier where scheme = ${scheme} and value = ${value}`,
  );
  return refuse('DUPLICATE', 'value', `${scheme} ${value} is an identifier of ${holder?.partnerId} already.`);
}

async function supersede(
  tx: Statements,
  partner: LockedPartner,
  scheme: string,
  value: string,
  now: Date,
): Promise<void> {
  const [superseded] = await tx.rows(
    sql`update partner_identifier set superseded_on = coalesce(superseded_on, ${now.toISOString().slice(0, 10)}::date)
      where partner_id = ${partner.id} and scheme = ${scheme} and value = ${value} returning value`,
  );
  if (!superseded) {
    throw refuse('NOT_FOUND', 'supersedes', `${partner.id} has no identifier ${scheme} ${value}.`);
  }
}
