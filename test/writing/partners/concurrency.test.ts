import { openDesk, type Desk } from './partners-desk';

const racers = 50;

describe('many stewards at once', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.dispose());

  /** Sends as many changes as there are racers and settles with the codes of their refusals. */
  async function race(field: string, inputOf: (racer: number) => Record<string, unknown>): Promise<string[]> {
    const answers = await Promise.all(
      Array.from({ length: racers }, (_, racer) => desk.write(field, inputOf(racer))),
    );
    return answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code));
  }

  const allButOne = Array<string>(racers - 1).fill('CONFLICT');

  it('create one partner', async () => {
    const before = await desk.logLength();
    const input = { slug: 'raced', kind: 'OTHER' };
    expect(await race('upsertPartner', (racer) => ({ ...input, name: `Racer ${racer}` }))).toEqual(allButOne);
    const { names, name } = (await desk.query(`{ partner(id: "partner:raced") { name names { value } } }`))
      .partner;
    expect(names).toEqual([{ value: name }]);
    expect(await desk.logLength()).toBe(before + 1);
  });

  it.each([
    ['upsertPartner', (racer: number) => ({ slug: 'unep', name: `Racer ${racer}`, kind: 'UN_ENTITY' })],
    [
      'addPartnerName',
      (racer: number) => ({ partnerId: 'partner:efus', value: `Racer ${racer}`, kind: 'ALIAS' }),
    ],
    [
      'addPartnerIdentifier',
      (racer: number) => ({ partnerId: 'partner:vngoc', value: `R-${racer}`, scheme: 'OTHER' }),
    ],
  ])('win once with one version: %s', async (field, inputOf) => {
    const before = await desk.logLength();
    expect(await race(field, (racer) => ({ ...inputOf(racer), expectedVersion: 1 }))).toEqual(allButOne);
    expect(await desk.logLength()).toBe(before + 1);
  });

  it('merge one pair once, whichever way round', async () => {
    const before = await desk.logLength();
    const pair = ['partner:demo-agency-a', 'partner:demo-agency-b'];
    const codes = await race('mergePartners', (racer) => ({
      keepId: pair[racer % 2],
      mergeId: pair[(racer + 1) % 2],
      reason: 'Duplicate',
    }));
    expect(codes).toEqual(allButOne);
    expect(await desk.logLength()).toBe(before + 1);
  });

  it('all come through where they change different things, each with a version of its own', async () => {
    const before = await desk.logLength();
    const codes = await race('addFocalPoint', (racer) => ({
      partnerId: racer % 2 ? 'partner:unodc' : 'partner:uclg',
      name: `Racer ${racer}`,
    }));
    expect(codes).toEqual([]);
    expect(await desk.logLength()).toBe(before + racers);
    for (const id of ['partner:unodc', 'partner:uclg']) {
      const versions = (await desk.eventsOf(id)).map(({ version }) => version);
      expect(versions).toEqual(Array.from({ length: racers / 2 }, (_, index) => index + 2));
    }
  });
});
