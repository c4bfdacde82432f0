import fc from 'fast-check';
import { openDesk, type Desk } from './partners-desk';

const size = 5; // partners of one run

interface Merge {
  readonly keep: number;
  readonly merge: number;
}

const someMerge = fc.record({ keep: fc.nat(size - 1), merge: fc.nat(size - 1) });
/** What stands in one step is asked for at the same time. */
const someSteps = fc.array(fc.array(someMerge, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});

describe('merges in any order, some at the same time', () => {
  let desk: Desk;
  let run = 0;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.dispose());

  it('lead every id to one survivor, without a circle and with nothing lost', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, async (steps) => {
        const ids = await newPartners(++run);
        const before = await desk.logLength();
        const survivors = ids.map((_, index) => index);
        let merges = 0;
        for (const step of steps) {
          for (const { keep, merge } of await mergeAll(ids, step)) {
            merges += 1;
            // Merged once and for all: whoever is merged was a survivor until then.
            expect(survivors.some((survivor) => survivor === merge)).toBe(true);
            survivors.forEach((survivor, index) => {
              if (survivor === merge) survivors[index] = keep;
            });
          }
        }
        expect(await desk.logLength()).toBe(before + merges);
        await expectSurvivors(ids, survivors);
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  /** Partners of which each has an identifier and a focal point of its own. */
  function newPartners(number: number): Promise<string[]> {
    return Promise.all(
      Array.from({ length: size }, async (_, index) => {
        const slug = `merge-${number}-${index}`;
        const partnerId = `partner:${slug}`;
        await desk.writes('upsertPartner', { slug, name: slug, kind: 'OTHER' });
        await desk.writes('addPartnerIdentifier', {
          partnerId,
          expectedVersion: 1,
          scheme: 'OTHER',
          value: slug,
        });
        await desk.writes('addFocalPoint', { partnerId, name: slug });
        return partnerId;
      }),
    );
  }

  /** The merges that were done, in the order of the log. */
  async function mergeAll(ids: readonly string[], merges: readonly Merge[]): Promise<Merge[]> {
    const answers = await Promise.all(
      merges.map(({ keep, merge }) =>
        desk.write('mergePartners', { keepId: ids[keep], mergeId: ids[merge], reason: 'Duplicate' }),
      ),
    );
    const refusals = answers.flatMap(({ userErrors }) => userErrors);
    refusals.forEach(({ code }) => expect(code).toMatch(/^(INVALID|CONFLICT)$/));
    const count = answers.filter(({ userErrors }) => userErrors.length === 0).length;
    const { rows } = await desk.database.query(
      `select data ->> 'keptId' as keep, data ->> 'mergedId' as merge from partners.event_log
        order by sequence desc limit $1`,
      [count],
    );
    return rows.toReversed().map((row) => ({ keep: ids.indexOf(row.keep), merge: ids.indexOf(row.merge) }));
  }

  async function expectSurvivors(ids: readonly string[], survivors: readonly number[]): Promise<void> {
    for (const [index, id] of ids.entries()) {
      const survivor = survivors[index] as number;
      const own = ids.filter((_, other) => survivors[other] === survivor);
      const names = own.map((each) => each.slice('partner:'.length));
      const { byId, byIdentifier } = await desk.query(
        `query ($id: ID!, $slug: String!) {
          byIdentifier: partner(identifier: $slug) { id }
          byId: partner(id: $id) {
            id formerIds mergedInto { id } names { value } identifiers { value } focalPoints { name }
          }
        }`,
        { id, slug: id.slice('partner:'.length) },
      );
      expect(byIdentifier.id).toBe(ids[survivor]);
      expect({
        ...byId,
        names: byId.names.map(({ value }: any) => value).toSorted(),
        identifiers: byId.identifiers.map(({ value }: any) => value),
        focalPoints: byId.focalPoints.map(({ name }: any) => name),
      }).toEqual({
        id: ids[survivor],
        mergedInto: null,
        formerIds: own.filter((each) => each !== ids[survivor]),
        names,
        identifiers: names,
        focalPoints: names,
      });
    }
    // No pointer leads to a merged record.
    const { rows } = await desk.database.query(
      `select former.id from partners.partner as former join partners.partner as survivor
          on survivor.id = former.merged_into where survivor.merged_into is not null`,
    );
    expect(rows).toEqual([]);
  }
});
