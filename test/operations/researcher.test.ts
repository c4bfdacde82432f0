import { demoTasks } from '../../subgraphs/local-partnerships/seed/demo-tasks';
import { inBothModes, seedDays } from './modes';

const title = 'Urban Safety Governance Assessment in Chilanzar';
const demoTitle = `[Demo] ${title}`;

/** Numbers of the demonstration tasks for which something holds. */
function tasksWith(condition: (task: (typeof demoTasks)[number], status: string) => boolean): number[] {
  return demoTasks.flatMap((task, index) =>
    condition(task, task.steps.at(-1)?.status ?? '') ? [index + 1] : [],
  );
}

inBothModes((users) => {
  const { query, run } = users;

  describe('an SDG focal point', () => {
    it('finds all that serves target 16.4', async () => {
      const { sdgTarget } = await run('SdgTrail');
      expect(sdgTarget).toMatchObject({
        code: '16.4',
        uri: 'http://metadata.un.org/sdg/16.4',
        goal: {
          code: '16',
          shortTitle: 'Paz, justicia e instituciones fuertes',
          // No partner's goals are recorded.
          partners: [],
          news: {
            nodes: [
              { headline: '[Demo] Incident counts for Chilanzar are open to all partners' },
              { headline: '[Demo] Incident counts for Chilanzar will be opened to all partners' },
            ],
          },
        },
        assessments: [{ title: demoTitle, place: { name: 'Chilanzar' }, status: 'FOLLOW_UP' }],
      });
      expect(sdgTarget.title).toMatch(
        /^De aquí a 2030, reducir significativamente las corrientes financieras/,
      );
      expect(sdgTarget.indicators.map(({ code, unsdCode }: any) => [code, unsdCode])).toEqual([
        ['16.4.1', 'C160401'],
        ['16.4.2', 'C160402'],
      ]);
      // All three recommendations name the target.
      expect(sdgTarget.recommendations.map(({ status }: any) => status)).toEqual([
        'IN_IMPLEMENTATION',
        'AGREED',
        'AGREED',
      ]);
      // Tasks 1 and 5 name it; 1 was due before.
      expect(tasksWith(({ sdgTargets }) => sdgTargets.includes('16.4'))).toEqual([1, 5]);
      expect(sdgTarget.tasks.nodes).toEqual([
        { reference: 'UZ-CHI-1', status: 'COMPLETED' },
        { reference: 'UZ-CHI-5', status: 'BLOCKED' },
      ]);
    });
  });

  describe('a regional desk', () => {
    it('sees the five countries of Central Asia, and what is known of them', async () => {
      const { countries } = await run('CentralAsia');
      expect(countries.map(({ iso3, m49, name }: any) => [iso3, m49, name])).toEqual([
        ['KAZ', '398', 'Kazakhstan'],
        ['KGZ', '417', 'Kyrgyzstan'],
        ['TJK', '762', 'Tajikistan'],
        ['TKM', '795', 'Turkmenistan'],
        ['UZB', '860', 'Uzbekistan'],
      ]);
      for (const country of countries) {
        expect(country.m49Path).toEqual([
          { code: '001', name: 'World', level: 'GLOBAL' },
          { code: '142', name: 'Asia', level: 'REGION' },
          { code: '143', name: 'Central Asia', level: 'SUBREGION' },
        ]);
      }
      const uzbekistan = countries.at(-1);
      // Chilanzar is a district, not a city.
      expect(uzbekistan.places).toEqual([{ name: 'Tashkent', geonamesId: 1512569, iso3166_2: 'UZ-TK' }]);
      expect(uzbekistan.assessments).toEqual([
        { title, publicStatus: 'UNDERWAY' },
        { title: demoTitle, publicStatus: 'COMPLETED' },
      ]);
      expect(uzbekistan.news.nodes).toHaveLength(3);
      for (const { places, assessments, news } of countries.slice(0, 4)) {
        expect([places, assessments, news.nodes]).toEqual([[], [], []]);
      }
    });
  });

  describe('an information manager', () => {
    const standard: Record<string, [string, string, string]> = {
      PROPOSED: ['1', 'planned', 'Planning'],
      ACCEPTED: ['1', 'planned', 'Planning'],
      IN_PROGRESS: ['2', 'ongoing', 'Implementing'],
      BLOCKED: ['6', 'ongoing', 'Implementing'],
      IN_REVIEW: ['3', 'ongoing', 'Implementing'],
      COMPLETED: ['4', 'completed', 'Ended - Completed'],
    };

    it('gets a 3W row for each task that somebody leads, less the declined and the cancelled', async () => {
      const { day } = await seedDays(users);
      const { whoDoesWhatWhere } = await run('ThreeW');
      const numbers = tasksWith((_, status) => status !== 'DECLINED' && status !== 'CANCELLED');
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 9]);
      expect(whoDoesWhatWhere).toEqual(
        numbers.map((number) => {
          const task = demoTasks[number - 1] as (typeof demoTasks)[number];
          const status = task.steps.at(-1)?.status ?? '';
          const [iatiActivityStatus, threeW, hpcImplementationStatus] = standard[status] ?? [];
          // Task 4 is led by a stakeholder outside the partner graph.
          const led = { name: `Demo Agency ${task.lead}`, acronym: `DEMO-${task.lead}` };
          return {
            partner: number === 4 ? null : led,
            stakeholderName: number === 4 ? '[Demo] District administration' : null,
            sector: task.kind,
            place: { name: 'Chilanzar', country: { iso3: 'UZB' } },
            status,
            startOn: day(task.start),
            endOn: day(task.due),
            task: {
              reference: `UZ-CHI-${number}`,
              intendedFor: task.intendedFor ?? null,
              standardStatuses: { iatiActivityStatus, threeW, hpcImplementationStatus },
            },
          };
        }),
      );
    });

    it('pages through the rows by the id of the last task', async () => {
      const page = `query ($after: ID) { whoDoesWhatWhere(first: 3, after: $after) { task { id } } }`;
      const ids: string[] = [];
      for (let rows = [null]; rows.length > 0;) {
        ({ whoDoesWhatWhere: rows } = await query(page, { after: ids.at(-1) }));
        ids.push(...rows.map((row: any) => row.task.id));
      }
      expect(ids).toEqual([1, 2, 3, 4, 5, 6, 9].map((number) => `task:demo-uz-chi-${number}`));
    });

    it('gets no row where demonstrations are left out', async () => {
      const { whoDoesWhatWhere } = await query(
        '{ whoDoesWhatWhere(filter: { includeDemo: false }) { sector } }',
      );
      expect(whoDoesWhatWhere).toEqual([]);
    });

    it('tells a task that was stopped from one that was never begun', async () => {
      const { declined, cancelled } = await query(
        `{ declined: task(reference: "UZ-CHI-7") { standardStatuses { threeW hpcImplementationStatus } }
          cancelled: task(reference: "UZ-CHI-8") { standardStatuses { threeW hpcImplementationStatus } } }`,
      );
      expect(declined.standardStatuses).toEqual({
        threeW: null,
        hpcImplementationStatus: 'Ended - Not started and abandoned',
      });
      expect(cancelled.standardStatuses).toEqual({
        threeW: null,
        hpcImplementationStatus: 'Ended - Terminated',
      });
    });

    it('finds the two agencies that consult in the same place', async () => {
      const { taskOverlaps } = await run('Overlaps');
      // The other open tasks of several agencies are of different kinds.
      expect(taskOverlaps).toEqual([
        {
          kind: 'CONSULTATION',
          place: { name: 'Chilanzar' },
          partners: [{ acronym: 'DEMO-A' }, { acronym: 'DEMO-B' }],
          tasks: [
            {
              reference: 'UZ-CHI-2',
              title: '[Demo] Hold focus groups with neighbourhood committees',
              status: 'IN_PROGRESS',
            },
            {
              reference: 'UZ-CHI-9',
              title: '[Demo] Ask shop owners about safety after dark',
              status: 'PROPOSED',
            },
          ],
        },
      ]);
      const { wider, three, elsewhere } = await query(`{
        wider: taskOverlaps(placeId: "place:uz") { kind }
        three: taskOverlaps(placeId: "place:uz-tashkent-chilanzar", minPartners: 3) { kind }
        elsewhere: taskOverlaps(placeId: "place:ke") { kind } }`);
      expect({ wider, three, elsewhere }).toEqual({
        wider: [{ kind: 'CONSULTATION' }],
        three: [],
        elsewhere: [],
      });
    });
  });

  describe('a researcher', () => {
    it('compares assessments by crime category', async () => {
      const { assessments } = await run('ByOffence');
      const drugs = { code: '0601', title: 'Unlawful acts involving controlled drugs or precursors' };
      expect(assessments.nodes).toEqual([
        {
          title: demoTitle,
          place: { name: 'Chilanzar' },
          findings: [
            { title: '[Demo] Drugs are offered to young people near transport hubs', offences: [drugs] },
            {
              title: '[Demo] Some residents are asked for small payments when they report an offence',
              offences: [{ code: '07031', title: 'Bribery' }],
            },
          ],
        },
      ]);
    });

    it('finds an assessment by a category above that of its finding, and not by another', async () => {
      const byOffence = `query ($code: ID!) { assessments(filter: { offenceCode: [$code] }) { totalCount } }`;
      const found = async (code: string) => (await query(byOffence, { code })).assessments.totalCount;
      expect(await found('07')).toBe(1); // bribery is corruption
      expect(await found('0701')).toBe(0);
      expect(await found('no-code')).toBe(0);
    });

    it('sees where two sources disagree, and that both stand', async () => {
      const { moment } = await seedDays(users);
      const lastYear = String(Number(moment(0).slice(0, 4)) - 1);
      const { place } = await query(`{ place(id: "place:uz-tashkent-chilanzar") {
        indicators(codes: ["robbery-rate"]) { observations { value isContested period { text } provider { acronym } } } } }`);
      const [{ observations }] = place.indicators;
      expect(observations).toHaveLength(4);
      expect(observations.filter(({ isContested }: any) => isContested)).toEqual([
        { value: 35.9, isContested: true, period: { text: lastYear }, provider: { acronym: 'DEMO-B' } },
        { value: 52.3, isContested: true, period: { text: lastYear }, provider: { acronym: 'DEMO-A' } },
      ]);
    });
  });
});
