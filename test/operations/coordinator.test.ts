import { demoTasks } from '../../subgraphs/local-partnerships/seed/demo-tasks';
import { inBothModes, seedDays } from './modes';

const groupCodes = [
  'LOCAL_GOVERNMENT',
  'SECURITY_SECTOR',
  'YOUTH_COMMUNITIES',
  'CIVIL_SOCIETY',
  'ANTI_CORRUPTION_BODIES',
  'DRUG_CONTROL_AUTHORITIES',
  'NATIONAL_STATISTICAL_OFFICES',
];

/** What happened to the demonstration tasks, in its order: number of the task, and the statuses around each step. */
const happened = demoTasks
  .flatMap(({ steps }, index) =>
    steps.map((step, position) => ({
      task: index + 1,
      daysAgo: step.daysAgo,
      fromStatus: steps[position - 1]?.status ?? null,
      toStatus: step.status,
    })),
  )
  .toSorted((a, b) => b.daysAgo - a.daysAgo);

inBothModes(({ query, run }) => {
  describe('a coordinator', () => {
    it('sees what is blocked, by what, and who can free it', async () => {
      const { moment } = await seedDays({ query, run });
      const { tasks } = await run('BlockedTasks');
      expect(tasks.nodes).toEqual([
        {
          reference: 'UZ-CHI-5',
          title: '[Demo] Collect the records of seizures at the market',
          blockedReason: 'OTHER_TASK',
          blockedNote: 'The plan has to name the owner of the records first.',
          statusSince: moment(-7),
          // Task 3 is accepted only, so it does not yet free the other one.
          blockedBy: [
            {
              resolved: false,
              task: {
                reference: 'UZ-CHI-3',
                status: 'ACCEPTED',
                lead: { partner: { name: 'Demo Agency A' }, stakeholder: null },
              },
            },
          ],
        },
      ]);
    });

    it('sees the group with nobody recorded in it, and when each was last heard of', async () => {
      const { localPartnerships } = await run('ParticipationGaps');
      expect(localPartnerships).toHaveLength(1);
      const [{ title, place, groupCoverage }] = localPartnerships;
      expect({ title, place }).toEqual({
        title: 'Urban safety governance in Chilanzar',
        place: { name: 'Chilanzar', country: { iso3: 'UZB' } },
      });
      expect(groupCoverage.map(({ group }: any) => [group.ordinal, group.code])).toEqual(
        groupCodes.map((code, index) => [index + 1, code]),
      );
      const gaps = groupCoverage.filter(({ isGap }: any) => isGap);
      expect(gaps.map(({ group }: any) => group.code)).toEqual(['YOUTH_COMMUNITIES']);
      for (const { isGap, stakeholderCount, lastActivityAt } of groupCoverage) {
        expect(stakeholderCount).toBe(isGap ? 0 : 1);
        // No task is for the young either.
        expect(lastActivityAt === null).toBe(isGap);
      }
    });

    it('finds an underway assessment that has not reached the young or civil society', async () => {
      const { assessments } = await run('ConsultationGaps');
      expect(assessments.nodes.map(({ id }: any) => id)).toEqual(['assessment:uz-chilanzar-usga']);
      const [{ consultation }] = assessments.nodes;
      expect(consultation.map(({ group }: any) => group.code)).toEqual(groupCodes);
      for (const { consulted, sources } of consultation)
        expect({ consulted, sources }).toEqual({ consulted: false, sources: [] });
    });

    it('sees in the demonstration which groups have been reached', async () => {
      const { assessment } = await query(
        '{ assessment(id: "assessment:demo-uz-chilanzar") { consultation { group { code } consulted sources { state } } } }',
      );
      // Reached is who has a source that is collected or analysed.
      expect(
        assessment.consultation.map(({ group, consulted, sources }: any) => [
          group.code,
          consulted,
          sources[0].state,
        ]),
      ).toEqual([
        ['LOCAL_GOVERNMENT', false, 'COLLECTING'],
        ['SECURITY_SECTOR', true, 'ANALYSED'],
        ['YOUTH_COMMUNITIES', false, 'PLANNED'],
        ['CIVIL_SOCIETY', true, 'COLLECTED'],
        ['ANTI_CORRUPTION_BODIES', false, 'UNAVAILABLE'],
        ['DRUG_CONTROL_AUTHORITIES', true, 'ANALYSED'],
        ['NATIONAL_STATISTICAL_OFFICES', true, 'ANALYSED'],
      ]);
    });

    it('sees what may be done with a task now, and why not the rest', async () => {
      const { moment } = await seedDays({ query, run });
      const { task } = await run('TaskWithActions');
      const offer = (to: string, label: string, requiresReason: boolean, unmetGuards: string[] = []) => ({
        to,
        label,
        requiresReason,
        // Nobody signed in.
        allowedForViewer: false,
        unmetGuards,
      });
      expect(task).toEqual({
        id: 'task:demo-uz-chi-3',
        version: 2,
        status: 'ACCEPTED',
        allowedTransitions: [
          offer('PROPOSED', 'Propose to a new lead', false),
          offer('IN_PROGRESS', 'Start', false, [
            'Waits for UZ-CHI-2: it is neither completed nor cancelled.',
          ]),
          offer('CANCELLED', 'Cancel', true),
        ],
        history: {
          nodes: [
            {
              kind: 'CREATED',
              fromStatus: null,
              toStatus: 'PROPOSED',
              reason: null,
              actorName: 'Demo Coordinator',
              occurredAt: moment(-21),
            },
            {
              kind: 'STATUS_CHANGED',
              fromStatus: 'PROPOSED',
              toStatus: 'ACCEPTED',
              reason: null,
              actorName: 'Demo Agency A',
              occurredAt: moment(-18),
            },
          ],
        },
      });
    });
  });

  describe('a policy officer', () => {
    it('follows the chain from finding to recommendation to task', async () => {
      const { day } = await seedDays({ query, run });
      const { assessment } = await run('EvidenceChain');
      expect(assessment.priorityAreas).toHaveLength(1);
      const [area] = assessment.priorityAreas;
      expect(area).toMatchObject({
        rank: 1,
        title: '[Demo] Keep drugs away from young people',
        agreedBy: [{ code: 'LOCAL_GOVERNMENT' }, { code: 'SECURITY_SECTOR' }, { code: 'CIVIL_SOCIETY' }],
      });
      expect(area.findings).toEqual([
        {
          title: '[Demo] Drugs are offered to young people near transport hubs',
          confidence: 'HIGH',
          offences: [{ code: '0601', title: 'Unlawful acts involving controlled drugs or precursors' }],
          flows: ['DRUGS'],
          evidence: [
            {
              kind: 'ADMINISTRATIVE_RECORDS',
              provider: { acronym: 'DEMO-B' },
              group: { code: 'SECURITY_SECTOR' },
            },
            {
              kind: 'KEY_INFORMANT_INTERVIEW',
              provider: { acronym: 'DEMO-C' },
              group: { code: 'DRUG_CONTROL_AUTHORITIES' },
            },
          ],
        },
        {
          title: '[Demo] Some residents are asked for small payments when they report an offence',
          confidence: 'LOW',
          offences: [{ code: '07031', title: 'Bribery' }],
          flows: [],
          evidence: [
            {
              kind: 'VICTIMISATION_SURVEY',
              provider: { acronym: 'DEMO-A' },
              group: { code: 'NATIONAL_STATISTICAL_OFFICES' },
            },
            // An association that is not in the partner graph.
            { kind: 'FOCUS_GROUP', provider: null, group: { code: 'CIVIL_SOCIETY' } },
          ],
        },
      ]);
      const ledByA = { partner: { acronym: 'DEMO-A' } };
      expect(area.recommendations.map((one: any) => ({ ...one, text: undefined }))).toEqual([
        {
          number: 1,
          status: 'IN_IMPLEMENTATION',
          implementationProgress: 1 / 3, // one of three is completed
          tasks: [
            { reference: 'UZ-CHI-1', status: 'COMPLETED', dueOn: day(-25), lead: ledByA },
            {
              reference: 'UZ-CHI-2',
              status: 'IN_PROGRESS',
              dueOn: day(-5),
              lead: { partner: { acronym: 'DEMO-B' } },
            },
            { reference: 'UZ-CHI-3', status: 'ACCEPTED', dueOn: day(40), lead: ledByA },
          ],
        },
        {
          number: 2,
          status: 'AGREED',
          implementationProgress: 0,
          // Led by a stakeholder that is not in the partner graph.
          tasks: [{ reference: 'UZ-CHI-4', status: 'PROPOSED', dueOn: day(60), lead: { partner: null } }],
        },
        { number: 3, status: 'AGREED', implementationProgress: null, tasks: [] },
      ]);
    });
  });

  describe('a dashboard that catches up', () => {
    it('gets all that happened, in order', async () => {
      const { moment } = await seedDays({ query, run });
      const { taskEvents } = await run('CatchUp');
      expect(
        taskEvents.nodes.map(({ kind, fromStatus, toStatus, occurredAt, task }: any) => ({
          kind,
          fromStatus,
          toStatus,
          occurredAt,
          task,
        })),
      ).toEqual(
        happened.map(({ task, daysAgo, fromStatus, toStatus }) => ({
          kind: fromStatus === null ? 'CREATED' : 'STATUS_CHANGED',
          fromStatus,
          toStatus,
          occurredAt: moment(-daysAgo),
          task: {
            id: `task:demo-uz-chi-${task}`,
            reference: `UZ-CHI-${task}`,
            status: demoTasks[task - 1]?.steps.at(-1)?.status,
            version: demoTasks[task - 1]?.steps.length,
          },
        })),
      );
      // The log holds more than tasks' events: the numbers ascend, and need not follow on one another.
      const sequences: number[] = taskEvents.nodes.map(({ sequence }: any) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
      const { taskLogHead } = await query('{ taskLogHead }');
      expect(taskEvents.pageInfo).toEqual({ hasNextPage: false, endCursor: taskLogHead });
    });

    it('goes on behind any event, and with the end cursor, without a gap or a repetition', async () => {
      const all = (await run('CatchUp')).taskEvents.nodes;
      const later = (await run('CatchUp', { cursor: all[9].cursor })).taskEvents;
      expect(later.nodes).toEqual(all.slice(10));
      const nothing = (await run('CatchUp', { cursor: later.pageInfo.endCursor })).taskEvents;
      expect(nothing).toEqual({
        nodes: [],
        pageInfo: { hasNextPage: false, endCursor: later.pageInfo.endCursor },
      });
    });

    it('gets each event once in small pages, and an end cursor that moves over what a filter leaves out', async () => {
      const page = `query ($after: String, $filter: TaskFilter) { taskLogHead
        taskEvents(after: $after, first: 4, filter: $filter) { nodes { sequence } pageInfo { hasNextPage endCursor } } }`;
      const all: any[] = (await run('CatchUp')).taskEvents.nodes;
      const poll = async (filter: object) => {
        const sequences: number[] = [];
        let endsAtHead = false;
        let after: string | null = null;
        for (let more = true; more;) {
          const { taskEvents, taskLogHead }: any = await query(page, { after, filter });
          sequences.push(...taskEvents.nodes.map(({ sequence }: any) => sequence));
          after = taskEvents.pageInfo.endCursor;
          more = taskEvents.pageInfo.hasNextPage;
          endsAtHead = after === taskLogHead;
        }
        expect(endsAtHead).toBe(true);
        return sequences;
      };
      expect(await poll({})).toEqual(all.map(({ sequence }) => sequence));
      // Judged on the task as the event left it.
      expect(await poll({ status: ['PROPOSED'] })).toEqual(
        all.filter(({ toStatus }) => toStatus === 'PROPOSED').map(({ sequence }) => sequence),
      );
      expect(await poll({ countryIso3: ['KEN'] })).toEqual([]);
    });
  });
});
