import { partnership, duplicate } from './story-cast';

export const assessmentId = 'assessment:story-chilanzar';

/** What is said in the story, as inputs; all of it invented. */
export const assessment = {
  slug: 'story-chilanzar',
  title: '[Demo] Rapid assessment of Chilanzar',
  method: 'RAPID_USGA',
  placeId: 'place:uz-tashkent-chilanzar',
  countryIso3: 'UZB',
  thematicAreas: ['ILLICIT_FLOWS'],
  illicitFlows: ['DRUGS'],
  sdgTargets: ['16.4'],
  sensitivity: 'PUBLIC',
};

export const records = {
  kind: 'ADMINISTRATIVE_RECORDS',
  title: 'Counts of incidents',
  providerId: 'partner:demo-agency-a',
  group: 'SECURITY_SECTOR',
};

export const talks = {
  kind: 'FOCUS_GROUP',
  title: 'Talks with the young',
  providerName: 'Youth house',
  group: 'YOUTH_COMMUNITIES',
};

export const finding = {
  title: 'Counts are not shared',
  summary: 'Nobody sees what another one counts.',
  areas: ['ILLICIT_FLOWS'],
  offenceCodes: ['0601'],
  flows: ['DRUGS'],
  confidence: 'HIGH',
  sdgTargets: ['16.4'],
};

export const priorityArea = {
  rank: 1,
  title: 'Shared knowledge',
  agreedBy: ['SECURITY_SECTOR', 'YOUTH_COMMUNITIES'],
};

export const recommendation = {
  text: 'Share the counts of incidents every month.',
  addressedTo: ['SECURITY_SECTOR'],
  responsiblePartnerIds: ['partner:demo-agency-a'],
  sdgTargets: ['16.4'],
};

export const task = {
  localPartnershipId: partnership,
  title: '[Demo] Share the counts',
  kind: 'RECOMMENDATION_FOLLOW_UP',
  priority: 'HIGH',
  leadPartnerId: duplicate,
  dueOn: '2030-06-30',
  assessmentId,
  sdgTargets: ['16.4'],
  targetGroups: ['YOUTH_COMMUNITIES'],
  sensitivity: 'PUBLIC',
  clientMutationId: 'story-task',
};

export const stakeholder = {
  localPartnershipId: partnership,
  group: 'YOUTH_COMMUNITIES',
  organisationName: '[Demo] Demo Agency B, youth office',
  partnerId: duplicate,
  roles: ['MEMBER'],
};

export const report = {
  kind: 'REPORT',
  title: '[Demo] Report',
  accessibility: 'PUBLICLY_AVAILABLE',
  url: 'https://example.org/report',
};

export const newsItem = {
  headline: '[Demo] Counts are shared',
  summary: 'Every month.',
  assessmentIds: [assessmentId],
  partnerIds: [duplicate],
  countryIso3: ['UZB'],
};

/** All of it as one chain, as it reads when the story is told. */
export function evidenceChain(reference: string) {
  const { number, text, status } = { ...recommendation, number: 1, status: 'IN_IMPLEMENTATION' };
  const lead = { partner: { acronym: 'DEMO-B' } };
  return {
    priorityAreas: [
      {
        rank: 1,
        title: priorityArea.title,
        agreedBy: priorityArea.agreedBy.map((code) => ({ code })),
        findings: [
          {
            title: finding.title,
            confidence: 'HIGH',
            offences: [{ code: '0601', title: expect.stringContaining('controlled drugs') }],
            flows: ['DRUGS'],
            evidence: [
              { kind: records.kind, provider: { acronym: 'DEMO-A' }, group: { code: records.group } },
              { kind: talks.kind, provider: null, group: { code: talks.group } },
            ],
          },
        ],
        recommendations: [
          {
            number,
            text,
            status,
            implementationProgress: 1,
            tasks: [{ reference, status: 'COMPLETED', dueOn: task.dueOn, lead }],
          },
        ],
      },
    ],
  };
}
