import { graphql } from 'graphql';
import type { Identity } from '../../platform/identity';
import { filteredLists, looks, waysIn, type Keyed } from './assessments-ways';
import {
  guardAssessments,
  lead,
  marks,
  mergeIntoLead,
  personas,
  sensitivities,
  toldOf,
  type GuardedAssessments,
  type Sensitivity,
} from './assessments-world';
import { House } from './house';
import { recordStatements } from './recorded-statements';

let house: House;
let former: string;
let guarded: GuardedAssessments;
beforeAll(async () => {
  house = await House.open();
  former = await mergeIntoLead(house);
  guarded = await guardAssessments(house);
}, 60_000);
afterAll(() => house.dispose());

const cast = personas('partner:former-lead');

const keyed = Object.keys(looks) as Keyed[];
const keyOf = (type: Keyed, one: Sensitivity) =>
  type === 'Assessment' ? guarded[one].id : guarded[one].parts[type];

/** Asks the room itself, as the gateway does for what other rooms refer to. */
async function entities(who: Identity | null, representations: object[]): Promise<any[]> {
  const room = house.room('assessments');
  const selection = Object.entries(looks).map(
    ([type, fields]) => `... on ${type} { ${aliased(type, fields)} }`,
  );
  const { data, errors } = await graphql({
    schema: room.schema,
    source: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { __typename ${selection.join(' ')} } }`,
    variableValues: { representations },
    contextValue: room.createContext({ requestId: 'test', identity: who }),
  });
  expect(errors).toBeUndefined();
  return data?.['_entities'] as any[];
}

/** Fields of one name have one type in a selection over several types, or another name. */
function aliased(type: string, fields: string): string {
  return fields.replace(/^id (text|reason)/, (_, field: string) => `id ${type}_${field}: ${field}`);
}

describe.each(cast)('to $name', ({ who, sees }) => {
  const hidden = sensitivities.filter((one) => !sees.includes(one));

  it('every way in leads to what may be seen, and to nothing else', async () => {
    const told: Record<string, Sensitivity[]> = {};
    for (const [way, text] of Object.entries(waysIn(guarded))) {
      told[way] = toldOf(await house.data(who, `{ ${text} }`), guarded);
    }
    expect(told).toEqual(Object.fromEntries(Object.keys(told).map((way) => [way, sees])));
  });

  it('what is hidden is null by its id, and without an error', async () => {
    const fields = sensitivities.map(
      (one) => `${one}: assessment(id: "${guarded[one].id}") { id }
        ${one}_RECOMMENDATION: recommendation(id: "${guarded[one].parts.Recommendation}") { id }`,
    );
    const data = await house.data(who, `{ ${fields.join(' ')} }`);
    for (const one of sensitivities) {
      const [assessment, recommendation] = [data[one], data[`${one}_RECOMMENDATION`]];
      expect([assessment, recommendation].map((record) => record !== null)).toEqual(
        Array(2).fill(sees.includes(one)),
      );
    }
  });

  it.each(keyed)('a key of %s leads to what may be seen, and else to null', async (type) => {
    const found = await entities(
      who,
      sensitivities.map((one) => ({ __typename: type, id: keyOf(type, one) })),
    );
    expect(found.map((record) => record !== null)).toEqual(sensitivities.map((one) => sees.includes(one)));
    expect(toldOf(found, guarded)).toEqual(sees);
  });

  it('totals count what may be seen', async () => {
    const totals: Record<string, number> = {};
    for (const [filter, text] of Object.entries(filteredLists)) {
      totals[filter] = (await house.data(who, `{ ${text} }`)).assessments.totalCount;
    }
    expect(totals).toEqual(Object.fromEntries(Object.keys(totals).map((filter) => [filter, sees.length])));
  });

  it('pages of a list are full', async () => {
    const pages: string[][] = [];
    let after: string | null = null;
    do {
      const { assessments } = await house.data(
        who,
        `query ($after: String) { assessments(first: 1, after: $after, filter: { partnerId: ["${lead}"] }) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      pages.push(assessments.nodes.map(({ id }: { id: string }) => id));
      after = assessments.pageInfo.hasNextPage ? assessments.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(sees.toReversed().map((one) => [guarded[one].id]));
  });

  it('pages of events are full', async () => {
    const told: string[] = [];
    let after: string | null = null;
    do {
      const { assessmentEvents } = await house.data(
        who,
        `query ($after: String) { assessmentEvents(first: 3, after: $after) {
          nodes { assessment { title } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { nodes, pageInfo } = assessmentEvents;
      if (pageInfo.hasNextPage) expect(nodes).toHaveLength(3);
      told.push(...nodes.map((event: any) => event.assessment.title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const ofOurs = told.filter((title) => Object.values(marks).some((mark) => title.includes(mark)));
    expect(ofOurs).toEqual(sees.flatMap((one) => Array(2).fill(`Assessment ${marks[one]}`)));
  });

  it('the latest assessment of a place is the newest that may be seen', async () => {
    const { place } = await house.data(
      who,
      '{ place(id: "place:ke-nairobi") { latestAssessment { title } } }',
    );
    expect(toldOf(place, guarded)).toEqual(sees.slice(-1));
  });

  it('a value is contested by values that may be seen', async () => {
    const { place } = await house.data(
      who,
      '{ place(id: "place:ke-nairobi") { indicators { observations { isContested } } } }',
    );
    const contested = sees.length > 1;
    expect(place.indicators).toEqual([{ observations: sees.map(() => ({ isContested: contested })) }]);
  });

  if (hidden.length === 0) return;
  it('what is hidden is asked of the database like what is not there', async () => {
    const recorded = recordStatements(house.platform);
    const asked = async (text: string) => {
      const answer = await house.ask(who, text);
      return { statements: recorded.take(), answer: { data: answer.data, errors: answer.errors } };
    };
    for (const one of hidden) {
      const { id, parts } = guarded[one];
      const byId = (assessment: string, recommendation: string) => `{
        assessment(id: "${assessment}") { ${looks.Assessment} }
        recommendation(id: "${recommendation}") { ${looks.Recommendation} } }`;
      const missing = await asked(byId('assessment:none', 'recommendation:none'));
      expect(await asked(byId(id, parts.Recommendation))).toEqual(missing);
      expect(missing.statements.length).toBeGreaterThan(0);
      for (const type of keyed) {
        expect(await entities(who, [{ __typename: type, id: 'none' }])).toEqual([null]);
        const ofMissing = recorded.take();
        await entities(who, [{ __typename: type, id: keyOf(type, one) }]);
        expect(recorded.take()).toEqual(ofMissing);
        expect(ofMissing.length).toBeGreaterThan(0);
      }
    }
    recorded.end();
  });
});

it('the partner that was merged into the lead is the one that the personas name', () => {
  expect(former).toBe('partner:former-lead');
});
