import fc from 'fast-check';
import { assessmentTransitions } from '../../subgraphs/assessments/machine/assessment-machine';
import { recommendationTransitions } from '../../subgraphs/assessments/machine/recommendation-machine';
import {
  guardAssessments,
  mergeIntoLead,
  personas,
  sensitivities,
  toldOf,
  type GuardedAssessments,
} from './assessments-world';
import { House } from './house';

let house: House;
let guarded: GuardedAssessments;
beforeAll(async () => {
  house = await House.open();
  await mergeIntoLead(house);
  guarded = await guardAssessments(house);
}, 60_000);
afterAll(() => house.dispose());

const cast = personas('partner:former-lead');

describe('what is said to be allowed', () => {
  const edges = assessmentTransitions.map(({ from, to }) => ({ from, to }));
  const ofAnybody = { persona: fc.constantFrom(...cast), one: fc.constantFrom(...sensitivities) };

  it('of an assessment is what the step then does, for everybody and from every status', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ ...ofAnybody, edge: fc.constantFrom(...edges) }),
        async ({ persona, one, edge }) => {
          const { id } = guarded[one];
          const interrupted =
            edge.from === 'SUSPENDED' ? (edge.to === 'CANCELLED' ? 'ANALYSIS' : edge.to) : null;
          await house.rows(
            `update assessments.assessment set status = $2, interrupted_status = $3 where id = $1`,
            [id, edge.from, interrupted],
          );
          const { assessment } = await house.data(
            persona.who,
            `query ($id: ID!) { assessment(id: $id) { version allowedTransitions {
            to allowedForViewer unmetGuards } } }`,
            { id },
          );
          const step = {
            assessmentId: id,
            to: edge.to,
            expectedVersion: assessment?.version ?? 1,
            reason: 'Because.',
          };
          const { codes, payload } = await house.change(persona.who, 'transitionAssessment', step);
          const offered = assessment?.allowedTransitions.find(({ to }: { to: string }) => to === edge.to);
          expect(offered === undefined).toBe(!persona.sees.includes(one));
          expect(codes.length > 0 ? [...new Set(codes)].join() : 'made').toBe(
            outcomeOf(persona.who, offered),
          );
          if (offered?.unmetGuards.length > 0 && offered.allowedForViewer) {
            expect(payload.userErrors.map(({ message }: { message: string }) => message)).toEqual(
              offered.unmetGuards,
            );
          }
          expect(
            toldOf(payload, guarded).filter((told) => !persona.sees.includes(told) && told !== one),
          ).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  it('of a recommendation too', async () => {
    const steps = recommendationTransitions.map(({ from, to }) => ({ from, to }));
    await fc.assert(
      fc.asyncProperty(
        fc.record({ ...ofAnybody, edge: fc.constantFrom(...steps) }),
        async ({ persona, one, edge }) => {
          const { Recommendation: id } = guarded[one].parts;
          await house.rows(`update assessments.recommendation set status = $2 where id = $1`, [
            id,
            edge.from,
          ]);
          const { recommendation } = await house.data(
            persona.who,
            `query ($id: ID!) { recommendation(id: $id) { version allowedTransitions { to allowedForViewer unmetGuards } } }`,
            { id },
          );
          const step = {
            recommendationId: id,
            to: edge.to,
            expectedVersion: recommendation?.version ?? 1,
            reason: 'Because.',
          };
          const { codes } = await house.change(persona.who, 'transitionRecommendation', step);
          const offered = recommendation?.allowedTransitions.find(({ to }: { to: string }) => to === edge.to);
          expect(offered === undefined).toBe(!persona.sees.includes(one));
          expect(codes.join() || 'made').toBe(outcomeOf(persona.who, offered));
        },
      ),
      { numRuns: 100 },
    );
  }, 120_000);

  /** `offered` is what the record offers, if it is seen. */
  function outcomeOf(
    who: (typeof cast)[number]['who'],
    offered: { allowedForViewer: boolean; unmetGuards: string[] } | undefined,
  ): string {
    const mayWrite = who?.scopes.has('assessments:write') || who?.scopes.has('admin');
    if (!offered) return mayWrite ? 'NOT_FOUND' : 'FORBIDDEN';
    if (!offered.allowedForViewer) return 'FORBIDDEN';
    return offered.unmetGuards.length > 0 ? 'GUARD_FAILED' : 'made';
  }
});
