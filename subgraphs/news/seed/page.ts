import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { initiativePage } from '../../common/initiative-page';
import { writeNews } from './write-news';

/**
 * The three items of the page. A headline is the page's; the summary says in other words all that the page says of it.
 * The page gives no dates and no addresses of its own for the items.
 */
const items = [
  {
    slug: 'covid-19-comprehensive-response',
    headline: 'The UN Comprehensive Response to COVID-19',
    summary:
      'The Policy Brief that the UN Secretary-General launched asks for policy to be chosen with intent: to keep ' +
      'people alive, to shield societies and to make the recovery a better one.',
    topics: ['COVID-19'],
    partnerIds: ['partner:unodc'],
    quote: 'save lives, protect societies, recover better',
  },
  {
    slug: 'covid-19-complex-emergencies',
    headline: 'COVID-19 Response & Complex Emergencies',
    summary:
      'Before the High Level Political Forum 2020, UNODC was among the conveners of a thematic session with the ' +
      'title “Bolstering local action to control the pandemic and accelerate implementation”.',
    topics: ['COVID-19', 'High Level Political Forum 2020'],
    partnerIds: ['partner:unodc'],
    quote: 'co-convened the thematic session',
  },
  {
    slug: 'chilanzar-assessment',
    headline: 'Urban Safety Governance Assessments in Chilanzar',
    summary:
      "Work on UNODC's Urban Safety Governance Assessment is going on at present; what it finds should be known in " +
      'the third quarter of 2020.',
    partnerIds: ['partner:unodc'],
    countryIso3: ['UZB'],
    placeIds: ['place:uz-tashkent-chilanzar'],
    assessmentIds: ['assessment:uz-chilanzar-usga'],
    staleAfter: '2020-09-30',
    quote: 'third quarter of 2020',
  },
];

export const pageSeed: Seed = {
  name: 'page',
  demo: false,
  async apply(tx, database) {
    const createdAt = new Date();
    await writeNews(
      tx,
      database,
      items.map(({ quote, ...item }) => ({
        ...item,
        format: 'NEWS_AND_PRESS_RELEASE',
        status: 'PUBLISHED',
        sourceUrl: initiativePage.url,
        isDemo: false,
        createdAt,
        provenance: { ...initiativePage, quote },
      })),
      { actorName: 'UNODCity seed', reason: 'Recorded from the news of the page of the initiative.' },
    );
  },
};
