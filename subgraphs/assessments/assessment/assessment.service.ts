import type { Statements } from '../../../platform/database/database';
import { array, json, sql, type Sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { InputCheck, lineRule, nameRule } from '../../../platform/writing/input-check';
import { runMutation, type MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { resolveForeign } from '../../common/foreign-records';
import { addProvenance, checkProvenance } from '../../common/provenance-input';
import { checkTranslations, englishOf, replaceTranslations } from '../../common/translation-input';
import { assertMayWrite } from '../access';
import { assessmentLog } from '../event/assessment-log';
import { actorOf, changedEvent, statusEvent } from '../event/new-events';
import { checkFuzzyDate, toFuzzyDate, type FuzzyDateInput } from '../fuzzy-date.input';
import type { FuzzyDate } from '../fuzzy-date';
import { distinct, foreignList } from '../writing/known-parts';
import {
  assertVersion,
  assessmentNamed,
  lockAssessment,
  raiseVersion,
  type LockedAssessment,
} from '../writing/locked-assessment';
import type { CreateAssessmentInput, UpdateAssessmentInput } from './assessment-changes.input';
import { nameOfOrganisation } from './assessment-partner.service';
import { phaseDatesAfter } from './phase-dates';
import { writePhaseDates } from './phase.writer';

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestSlug = 80; // characters

/** What a payload reads the change by. */
export type AssessmentOutcome = { readonly assessmentId: string; readonly eventId: string | null };

/** Records an assessment that is being planned. */
export function createAssessment(
  context: SubgraphContext,
  input: CreateAssessmentInput,
): Promise<MutationResult<AssessmentOutcome>> {
  return runMutation(context, {
    name: 'createAssessment',
    input,
    log: assessmentLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      const check = new InputCheck()
        .that(
          slugPattern.test(input.slug) && input.slug.length <= longestSlug,
          'slug',
          `has to be 1 to ${longestSlug} small letters of a to z and digits, with single hyphens between them.`,
        )
        .text('title', input.title, nameRule)
        .text('leadOrganisationName', input.leadOrganisationName, nameRule);
      checkFuzzyDate(check, 'expectedResults', input.expectedResults);
      check.assert();
      const current = await resolveForeign(tx, actor, [
        { field: 'placeId', kind: 'place', ids: input.placeId },
        { field: 'countryIso3', kind: 'country', ids: input.countryIso3 },
        { field: 'localPartnershipId', kind: 'local-partnership', ids: input.localPartnershipId },
        { field: 'leadPartnerId', kind: 'partner', ids: input.leadPartnerId },
        ...foreignList('sdgTargets', 'sdg-target', input.sdgTargets),
      ]);
      await assertPlaceInCountry(tx, input);

      const id = `assessment:${input.slug}`;
      const moment = now.toISOString();
      const [created] = await tx.rows(
        sql`insert into assessment (
            id, title, method, place_id, country_iso3, local_partnership_id, status, status_since, expected_results,
            thematic_areas, illicit_flows, sdg_targets, sensitivity, created_at, updated_at
          ) values (
            ${id}, ${input.title}, ${input.method}, ${input.placeId}, ${input.countryIso3},
            ${input.localPartnershipId ?? null}, 'PLANNING', ${moment}, ${fuzzy(input.expectedResults)},
            ${array(distinct(input.thematicAreas), 'text')}, ${array(distinct(input.illicitFlows), 'text')},
            ${array(distinct(input.sdgTargets), 'text')}, ${input.sensitivity ?? 'INTERNAL'}, ${moment}, ${moment}
          ) on conflict (id) do nothing returning id`,
      );
      if (!created) throw refuse('INVALID', 'slug', `slug ${input.slug} is taken; choose another one.`);

      const lead = input.leadPartnerId ? current('partner', input.leadPartnerId) : null;
      if (lead !== null || input.leadOrganisationName) {
        await tx.rows(
          sql`insert into assessment_partner (assessment_id, partner_id, organisation_name, role)
            values (${id}, ${lead}, ${nameOfOrganisation(lead, input.leadOrganisationName)}, 'LEAD')`,
        );
      }
      const planned = { status: 'PLANNING', interruptedStatus: null } as const;
      await writePhaseDates(tx, id, phaseDatesAfter(null, planned, [], moment.slice(0, 10)));
      const deed = { actor: actorOf(actor), now };
      const event = await statusEvent(tx, 'assessment.recorded', { id, version: 1 }, null, deed);
      return { outcome: { assessmentId: id, eventId: event.id }, events: [event] };
    },
  });
}

/**
 * Changes what is said of an assessment; what the input does not name stays, and null empties what can be empty. Sources
 * are added to those that are there. Goes on after the assessment's end: a text can be translated, a report be restricted
 * at any time.
 */
export function updateAssessment(
  context: SubgraphContext,
  input: UpdateAssessmentInput,
): Promise<MutationResult<AssessmentOutcome>> {
  return runMutation(context, {
    name: 'updateAssessment',
    input,
    log: assessmentLog,
    async work(tx, actor, now) {
      assertMayWrite(actor);
      checkUpdate(input);
      const assessment = await lockAssessment(tx, actor, assessmentNamed(input.assessmentId));
      await assertVersion(tx, assessment, input.expectedVersion);
      assertPartnershipStays(assessment, input);
      await resolveForeign(tx, actor, [
        { field: 'localPartnershipId', kind: 'local-partnership', ids: input.localPartnershipId },
        ...foreignList('sdgTargets', 'sdg-target', input.sdgTargets),
      ]);

      const { id } = assessment;
      const next = afterUpdate(assessment, input);
      await tx.rows(
        sql`update assessment set title = ${next.title}, local_partnership_id = ${next.localPartnershipId},
            expected_results = ${fuzzy(next.expectedResults)},
            thematic_areas = ${array(next.thematicAreas, 'text')},
            illicit_flows = ${array(next.illicitFlows, 'text')},
            reported_concerns = ${array(next.reportedConcerns, 'text')},
            sdg_targets = ${array(next.sdgTargets, 'text')}, sensitivity = ${next.sensitivity}
          where id = ${id}`,
      );
      await replaceTranslations(tx, id, 'title', input.titles);
      await addProvenance(tx, id, input.provenance);
      const version = await raiseVersion(tx, assessment, now);
      const deed = { actor: actorOf(actor), now };
      const event = await changedEvent(tx, { id, version }, { part: 'details' }, deed);
      return { outcome: { assessmentId: id, eventId: null }, events: [event] };
    },
  });
}

function checkUpdate(input: UpdateAssessmentInput): void {
  const check = new InputCheck();
  checkTranslations(check, 'titles', input.titles, nameRule);
  checkProvenance(check, 'provenance', input.provenance);
  checkFuzzyDate(check, 'expectedResults', input.expectedResults);
  input.reportedConcerns?.forEach((concern, index) =>
    check.text(`reportedConcerns.${index}`, concern, lineRule),
  );
  check.assert();
}

function afterUpdate(assessment: LockedAssessment, input: UpdateAssessmentInput) {
  const { localPartnershipId, expectedResults } = input;
  return {
    title: englishOf(input.titles) ?? assessment.title,
    localPartnershipId: localPartnershipId === undefined ? assessment.localPartnershipId : localPartnershipId,
    expectedResults: expectedResults === undefined ? assessment.expectedResults : expectedResults,
    thematicAreas: input.thematicAreas ? distinct(input.thematicAreas) : assessment.thematicAreas,
    illicitFlows: input.illicitFlows ? distinct(input.illicitFlows) : assessment.illicitFlows,
    reportedConcerns: input.reportedConcerns ?? assessment.reportedConcerns,
    sdgTargets: input.sdgTargets ? distinct(input.sdgTargets) : assessment.sdgTargets,
    sensitivity: input.sensitivity ?? assessment.sensitivity,
  };
}

/** What had to hold before data collection started cannot be taken away behind it. */
function assertPartnershipStays(assessment: LockedAssessment, input: UpdateAssessmentInput): void {
  const standing = assessment.interruptedStatus ?? assessment.status;
  if (input.localPartnershipId !== null || assessment.localPartnershipId === null) return;
  if (standing === 'PLANNING') return;
  throw refuse(
    'GUARD_FAILED',
    'localPartnershipId',
    'Data collection has started: the assessment needs a local partnership. Name another one instead.',
  );
}

async function assertPlaceInCountry(
  tx: Statements,
  { placeId, countryIso3 }: CreateAssessmentInput,
): Promise<void> {
  const [place] = await tx.rows<{ country: string | null }>(
    sql`select parent_id as country from foreign_record where kind = 'place' and id = ${placeId}`,
  );
  const country = place?.country ?? countryIso3;
  if (country === countryIso3) return;
  throw refuse('INVALID', 'countryIso3', `countryIso3 is ${countryIso3}, and ${placeId} lies in ${country}.`);
}

function fuzzy(date: FuzzyDateInput | FuzzyDate | null | undefined): Sql {
  return date ? json(toFuzzyDate(date)) : sql`null`;
}
