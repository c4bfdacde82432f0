import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { writeNews } from './write-news';

const links = {
  partnerIds: ['partner:demo-agency-a'],
  countryIso3: ['UZB'],
  placeIds: ['place:uz-tashkent-chilanzar'],
  assessmentIds: ['assessment:demo-uz-chilanzar'],
  localPartnershipIds: ['local-partnership:uz-chilanzar'],
  taskIds: ['task:demo-uz-chi-1'],
  sdgGoals: ['16'],
};

const announced = {
  slug: 'demo-uz-chilanzar-1',
  headline: '[Demo] Incident counts for Chilanzar will be opened to all partners',
  summary:
    'Demo Agency A prepares the counts of incidents, without names, for every partner to use. This item is invented, ' +
    'and out of date: a later one took its place.',
  topics: ['Demonstration'],
  supersededBy: 'demo-uz-chilanzar-2',
};

const opened = {
  slug: 'demo-uz-chilanzar-2',
  headline: '[Demo] Incident counts for Chilanzar are open to all partners',
  summary:
    'Every partner can now use the counts of incidents that were shared for the demonstration assessment of ' +
    'Chilanzar. This item is invented.',
  body:
    'The counts go by month, kind and neighbourhood, and hold no names. Neither they nor Demo Agency A, which shares ' +
    'them, exist: they show how the platform ties news to an assessment and to a task.',
  translations: {
    headline: {
      ru: '[Demo] Данные о числе происшествий в Чиланзаре открыты для всех партнёров',
      es: '[Demo] Los recuentos de incidentes de Chilanzar están abiertos a todos los socios',
    },
    summary: {
      ru:
        'Каждый партнёр теперь может пользоваться данными о числе происшествий, переданными для демонстрационной ' +
        'оценки Чиланзара. Эта новость вымышлена.',
      es:
        'Todos los socios pueden usar ya los recuentos de incidentes que se compartieron para la evaluación de ' +
        'demostración de Chilanzar. Esta noticia es inventada.',
    },
    body: {
      ru:
        'Данные даны по месяцам, видам происшествий и кварталам и не содержат имён. Ни их, ни организации Demo ' +
        'Agency A, которая ими делится, не существует: они показывают, как платформа связывает новости с оценкой и ' +
        'с задачей.',
      es:
        'Los recuentos se dan por mes, tipo y barrio, y no contienen nombres. Ni ellos ni Demo Agency A, que los ' +
        'comparte, existen: muestran cómo la plataforma vincula las noticias con una evaluación y con una tarea.',
    },
  },
  topics: ['Demonstration'],
};

const unpublished = {
  slug: 'demo-uz-chilanzar-3',
  headline: '[Demo] Review of the follow-up in Chilanzar is being prepared',
  summary: 'A draft, seen only by those who write news: it is invented, and not finished.',
  topics: ['Demonstration'],
};

/** News around the demonstration assessment: an item, the one that took its place, and a draft. */
export const demoSeed: Seed = {
  name: 'demo',
  demo: true,
  async apply(tx, database) {
    const common = {
      ...links,
      format: 'NEWS_AND_PRESS_RELEASE',
      isDemo: true,
      provenance: { title: 'Invented for demonstration', isDemo: true },
    } as const;
    await writeNews(
      tx,
      database,
      [
        { ...common, ...announced, status: 'PUBLISHED', ...datedBack(10) },
        { ...common, ...opened, status: 'PUBLISHED', ...datedBack(3) },
        { ...common, ...unpublished, status: 'DRAFT', createdAt: daysAgo(1) },
      ],
      { actorName: 'Demo press officer, Demo Agency A', reason: null },
    );
  },
};

function datedBack(days: number) {
  const createdAt = daysAgo(days);
  return { createdAt, publishedOn: createdAt.toISOString().slice(0, 10) };
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1_000);
}
