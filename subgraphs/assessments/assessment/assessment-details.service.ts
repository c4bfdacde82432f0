import { json, sql } from '../../../platform/database/sql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { lineRule, textRule } from '../../../platform/writing/input-check';
import type { MutationResult } from '../../../platform/writing/mutation';
import { refuse } from '../../../platform/writing/user-error';
import { checkFuzzyDate, toFuzzyDate } from '../fuzzy-date.input';
import { changeBelow, type BelowOutcome } from '../writing/change-below';
import { assessmentNamed } from '../writing/locked-assessment';
import type { AttachDocumentInput, SetAssessmentPhaseInput } from './assessment-changes.input';

/** Plans a phase, and says how far it has come. What the input does not name stays; null empties it. */
export function setAssessmentPhase(
  context: SubgraphContext,
  input: SetAssessmentPhaseInput,
): Promise<MutationResult<BelowOutcome<object>>> {
  return changeBelow(context, {
    name: 'setAssessmentPhase',
    input,
    part: 'phase',
    expectedVersion: input.expectedVersion,
    target: assessmentNamed(input.assessmentId),
    check: (check) =>
      check
        .period('plannedStart', input.plannedStart, 'plannedEnd', input.plannedEnd)
        .that(isShare(input.completeness), 'completeness', 'has to lie between 0 and 1.'),
    async write(tx, { id }) {
      const has = (name: 'plannedStart' | 'plannedEnd' | 'completeness') => input[name] !== undefined;
      const [phase] = await tx.rows<{ isInOrder: boolean }>(
        sql`insert into assessment_phase as known (assessment_id, code, planned_start, planned_end, completeness)
          values (
            ${id}, ${input.code}, ${input.plannedStart ?? null}, ${input.plannedEnd ?? null},
            ${input.completeness ?? null}
          )
          on conflict (assessment_id, code) do update set
            planned_start = case when ${has('plannedStart')} then excluded.planned_start else known.planned_start end,
            planned_end = case when ${has('plannedEnd')} then excluded.planned_end else known.planned_end end,
            completeness = case when ${has('completeness')} then excluded.completeness else known.completeness end
          returning planned_end is null or planned_start is null or planned_start <= planned_end as "isInOrder"`,
      );
      if (!phase?.isInOrder) {
        const field = has('plannedEnd') ? 'plannedEnd' : 'plannedStart';
        throw refuse('INVALID', field, `${field} does not fit: the plan would end before it starts.`);
      }
      return { partId: input.code, extra: {} };
    },
  });
}

/** Attaches a document, or the note that there is one and how to come by it. */
export function attachDocument(
  context: SubgraphContext,
  input: AttachDocumentInput,
): Promise<MutationResult<BelowOutcome<object>>> {
  return changeBelow(context, {
    name: 'attachDocument',
    input,
    part: 'document',
    target: assessmentNamed(input.assessmentId),
    check(check) {
      check
        .text('title', input.title, lineRule)
        .webAddress('url', input.url)
        .text('howToRequest', input.howToRequest, textRule);
      checkFuzzyDate(check, 'publishedOn', input.publishedOn);
    },
    async write(tx, { id }) {
      const { kind, title, url = null, language = null, accessibility, howToRequest = null } = input;
      await tx.rows(
        sql`insert into assessment_document (
            assessment_id, kind, title, url, language, accessibility, how_to_request, published_on
          ) values (
            ${id}, ${kind}, ${title}, ${url}, ${language}, ${accessibility}, ${howToRequest},
            ${input.publishedOn ? json(toFuzzyDate(input.publishedOn)) : sql`null`}
          )`,
      );
      return { extra: {} };
    },
  });
}

function isShare(value: number | null | undefined): boolean {
  return value === null || value === undefined || (value >= 0 && value <= 1);
}
