import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { initiativePage } from '../../common/initiative-page';
import { writeProvenance } from '../../common/provenance';
import { seedActor } from '../../common/seed-actor';
import { assessmentLog } from '../event/assessment-log';
import { readAttributes } from '../event/attributes.reader';
import type { FuzzyDate } from '../fuzzy-date';
import { writeAssessments, type SeededAssessment } from './write-assessments';

const unodc = {
  partnerId: 'partner:unodc',
  organisationName: 'United Nations Office on Drugs and Crime',
  role: 'LEAD',
} as const;

const may2021: FuzzyDate = { text: 'May 2021', start: '2021-05-01', end: '2021-05-31', precision: 'MONTH' };

type SourcedAssessment = SeededAssessment & {
  readonly sources: readonly { readonly url?: string; readonly title: string; readonly quote?: string }[];
  /** Why the record is there. */
  readonly reason: string;
};

/**
 * The assessment that the page of the initiative tells of, and two whose reports are public. No source states their
 * thematic areas or the Sustainable Development Goals they serve, so none are given.
 */
const assessments: readonly SourcedAssessment[] = [
  {
    id: 'assessment:uz-chilanzar-usga',
    title: 'Urban Safety Governance Assessment in Chilanzar',
    method: 'USGA',
    placeId: 'place:uz-tashkent-chilanzar',
    countryIso3: 'UZB',
    localPartnershipId: 'local-partnership:uz-chilanzar',
    // The page says no more than that it is underway.
    status: 'DATA_COLLECTION',
    statusBasis: 'INFERRED',
    expectedResults: {
      text: 'third quarter of 2020',
      start: '2020-07-01',
      end: '2020-09-30',
      precision: 'QUARTER',
    },
    reportedConcerns: [
      'Unemployment and labour migration',
      'Social vulnerability of families',
      'Addictive behaviour',
      'Traffic violations',
      'Theft and fraud',
    ],
    partners: [
      unodc,
      {
        organisationName: "Academy of the General Prosecutor's Office of Uzbekistan",
        role: 'LOCAL_COUNTERPART',
      },
    ],
    sources: [
      { ...initiativePage, quote: 'third quarter of 2020' },
      { ...initiativePage, quote: 'currently underway' },
      {
        url: 'https://www.unodc.org/unodc/en/urban-safety/uzbekistan.html',
        title: 'UNODC: urban safety in Uzbekistan (concerns and counterpart)',
      },
      { title: 'UNODC in Central Asia: news of 5 March 2021', quote: 'we are finishing' },
      {
        title:
          'UNODC Regional Office for Central Asia: news of the presentation of results, after March 2021, the year is not known',
        quote: 'in early December',
      },
    ],
    reason: 'Recorded from the page of the initiative.',
  },
  {
    id: 'assessment:mx-iztapalapa-usga',
    title: 'Urban Safety Governance Assessment in Iztapalapa',
    method: 'USGA',
    placeId: 'place:mx-mexico-city-iztapalapa',
    countryIso3: 'MEX',
    status: 'PUBLISHED',
    statusBasis: 'STATED',
    publishedOn: may2021,
    partners: [
      unodc,
      {
        organisationName:
          'Centre of Excellence in Statistical Information on Government, Crime, Victimization and Justice',
        role: 'IMPLEMENTING',
      },
      { organisationName: "Mayor's Office of Iztapalapa", role: 'LOCAL_COUNTERPART' },
    ],
    documents: [
      {
        kind: 'REPORT',
        title: 'Urban Safety Governance Assessment in Iztapalapa: report, first edition',
        language: 'EN',
        accessibility: 'PUBLICLY_AVAILABLE',
        publishedOn: may2021,
      },
    ],
    sources: [
      {
        url: 'https://docslib.org/doc/1106461',
        title: 'The report of the assessment, as a document library shows it',
        quote: 'May 2021',
      },
      {
        url: 'https://www.unodc.org/unodc/en/urban-safety/mexico.html',
        title: 'UNODC: urban safety in Mexico',
      },
    ],
    reason: 'Recorded from the published report.',
  },
  {
    id: 'assessment:ke-mathare-usga',
    title: 'Urban Safety Governance Assessment in Mathare',
    method: 'USGA',
    placeId: 'place:ke-nairobi-mathare',
    countryIso3: 'KEN',
    status: 'PUBLISHED',
    statusBasis: 'STATED',
    reportedConcerns: ['Violent crime', 'Substance abuse', 'Gender-based violence', 'Corruption'],
    partners: [unodc],
    documents: [
      {
        kind: 'REPORT',
        title: 'Urban Safety Governance Assessment in Mathare: report of the pilot study',
        accessibility: 'PUBLICLY_AVAILABLE',
      },
    ],
    sources: [
      {
        url: 'https://docslib.org/doc/12053025',
        title: 'The report of the assessment, as a document library shows it',
        quote: 'pilot study',
      },
      {
        url: 'https://www.unodc.org/unodc/en/urban-safety/kenya.html',
        title: 'UNODC: urban safety in Kenya (concerns)',
      },
    ],
    reason: 'Recorded from the published report.',
  },
];

export const pageSeed: Seed = {
  name: 'page',
  demo: false,
  async apply(tx) {
    await writeAssessments(tx, assessments);
    await writeProvenance(
      tx,
      assessments.flatMap(({ id, sources }) => sources.map((source) => ({ ...source, owner: id }))),
    );

    const now = new Date();
    const reasons = new Map(assessments.map(({ id, reason }) => [id, reason]));
    const recorded = await readAttributes(tx, [...reasons.keys()]);
    await assessmentLog.record(
      tx,
      [...recorded].map(([id, attributes]) => ({
        id: `event:seed-${id}`,
        kind: 'assessment.recorded',
        entityId: id,
        entityVersion: 1,
        occurredAt: now,
        recordedAt: now,
        data: {
          from: null,
          to: attributes.status,
          fromPublic: null,
          toPublic: attributes.publicStatus,
          reason: reasons.get(id) ?? null,
          ...seedActor,
          actorPartnerId: null,
        },
        attributes,
      })),
    );
  },
};
