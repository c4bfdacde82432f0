import type { TextsOfField } from '../../common/texts';
import { inYear } from './demo-days';
import type { SeededObservation, SeededPriorityArea, SeededRecommendation } from './write-priorities';

/** Invented: what came first, what was recommended, and what was measured. */
export const demoPriorityAreas: readonly SeededPriorityArea[] = [
  {
    id: 'priority-area:demo-uz-chilanzar-1',
    rank: 1,
    title: '[Demo] Keep drugs away from young people',
    rationale: '[Demo] Named first in every meeting, and borne out by three data sources.',
    agreedBy: ['LOCAL_GOVERNMENT', 'SECURITY_SECTOR', 'CIVIL_SOCIETY'],
    findings: ['finding:demo-uz-chilanzar-1', 'finding:demo-uz-chilanzar-2'],
  },
];

export function demoRecommendations(thisYear: number): readonly SeededRecommendation[] {
  return [
    {
      id: 'recommendation:demo-uz-chilanzar-1',
      number: 1,
      text: '[Demo] Open two youth centres near the transport hubs and train their staff in prevention.',
      status: 'IN_IMPLEMENTATION',
      priorityAreaId: 'priority-area:demo-uz-chilanzar-1',
      addressedTo: ['DRUG_CONTROL_AUTHORITIES', 'LOCAL_GOVERNMENT'],
      responsiblePartners: ['partner:demo-agency-a', 'partner:demo-agency-b'],
      sdgTargets: ['3.5', '16.4'],
      targetDate: { ...inYear(thisYear + 1), text: `end of ${thisYear + 1}` },
      findings: ['finding:demo-uz-chilanzar-1'],
    },
    {
      id: 'recommendation:demo-uz-chilanzar-2',
      number: 2,
      text: '[Demo] Set up a channel for complaints about officials that keeps a count by district.',
      status: 'AGREED',
      priorityAreaId: 'priority-area:demo-uz-chilanzar-1',
      addressedTo: ['ANTI_CORRUPTION_BODIES', 'SECURITY_SECTOR'],
      responsiblePartners: ['partner:demo-agency-b'],
      sdgTargets: ['16.4', '16.5'],
      findings: ['finding:demo-uz-chilanzar-2'],
    },
    {
      id: 'recommendation:demo-uz-chilanzar-3',
      number: 3,
      text: '[Demo] Share what is known of supply routes between the city and the national level.',
      status: 'AGREED',
      priorityAreaId: 'priority-area:demo-uz-chilanzar-1',
      addressedTo: ['DRUG_CONTROL_AUTHORITIES', 'SECURITY_SECTOR'],
      responsiblePartners: ['partner:demo-agency-c'],
      sdgTargets: ['16.4'],
      findings: ['finding:demo-uz-chilanzar-1'],
    },
  ];
}

export const demoTranslations: readonly TextsOfField[] = [
  {
    owner: 'assessment:demo-uz-chilanzar',
    field: 'title',
    texts: {
      ru: '[Demo] Оценка управления городской безопасностью в Чиланзаре',
      fr: '[Demo] Évaluation de la gouvernance de la sécurité urbaine à Chilanzar',
    },
  },
  {
    owner: 'recommendation:demo-uz-chilanzar-1',
    field: 'text',
    texts: {
      ru: '[Demo] Открыть два молодёжных центра возле транспортных узлов и обучить их сотрудников профилактике.',
      fr: '[Demo] Ouvrir deux centres de jeunesse près des nœuds de transport et former leur personnel à la prévention.',
    },
  },
];

/** Two indicators over three years. About the last one the records and the survey disagree on robberies. */
export function demoObservations(placeId: string, thisYear: number): readonly SeededObservation[] {
  const records = { dataSourceId: 'data-source:demo-uz-chilanzar-1', providerId: 'partner:demo-agency-b' };
  const survey = { dataSourceId: 'data-source:demo-uz-chilanzar-2', providerId: 'partner:demo-agency-a' };
  return [
    { indicator: 'feeling-safe-after-dark', value: 58.4, yearsAgo: 3, ...survey },
    { indicator: 'feeling-safe-after-dark', value: 60.1, yearsAgo: 2, ...survey },
    { indicator: 'feeling-safe-after-dark', value: 63.7, yearsAgo: 1, ...survey },
    { indicator: 'robbery-rate', value: 41.2, yearsAgo: 3, ...records },
    { indicator: 'robbery-rate', value: 38.6, yearsAgo: 2, ...records },
    { indicator: 'robbery-rate', value: 35.9, yearsAgo: 1, ...records },
    { indicator: 'robbery-rate', value: 52.3, yearsAgo: 1, ...survey },
  ].map(({ yearsAgo, ...observation }, index) => ({
    ...observation,
    id: `observation:demo-uz-chilanzar-${index + 1}`,
    placeId,
    period: inYear(thisYear - yearsAgo),
  }));
}
