import { make, versionOf } from './desk';
import type { Gate } from './gate';
import { sensitivities, type EachSensitivity, type Ground } from './ground';
import type { MadeAssessment } from './world-assessments';
import type { MadeTasks } from './world-tasks';

type Input = Record<string, unknown>;

/**
 * Ids by what became of the item: one in each status, each tied to assessments and tasks of every sensitivity; and
 * `REPLACED`, whose successor was withdrawn in its turn.
 */
export async function makeNews(
  gate: Gate,
  ground: Ground,
  assessments: EachSensitivity<MadeAssessment>,
  tasks: MadeTasks,
): Promise<Readonly<Record<string, string>>> {
  const { cast, marks, placeId } = ground;
  const draft = async (): Promise<string> => {
    const owner = marks.owner('news');
    const { newsItem } = await make(
      gate,
      'saveNewsDraft',
      {
        headline: marks.word(owner, 'Headline'),
        summary: marks.word(owner, 'Summary'),
        body: marks.word(owner, 'Body'),
        format: 'ANALYSIS',
        topics: [marks.word(owner, 'topic')],
        sourceUrl: 'https://example.org/news',
        partnerIds: [cast.lead, cast.support],
        assessmentIds: sensitivities.map((sensitivity) => assessments[sensitivity].id),
        taskIds: sensitivities.map((sensitivity) => tasks.main[sensitivity]),
        placeIds: [placeId],
        countryIso3: ['UZB'],
        sdgGoals: ['16'],
        localPartnershipIds: [cast.here],
      },
      'newsItem { id }',
    );
    owner.id = newsItem.id;
    const translation = {
      newsItemId: owner.id,
      language: 'RU',
      headline: marks.word(owner, 'Заголовок'),
      summary: marks.word(owner, 'Кратко'),
    };
    await make(gate, 'translateNews', translation, 'newsItem { id }');
    return owner.id;
  };
  const published = async (): Promise<string> => {
    const newsItemId = await draft();
    await make(gate, 'publishNews', { newsItemId, publishedOn: '2024-03-01' }, 'newsItem { id }');
    return newsItemId;
  };
  const change = async (name: string, newsItemId: string, input: Input): Promise<void> => {
    const expectedVersion = await versionOf(gate, 'newsItem', newsItemId);
    await make(gate, name, { newsItemId, expectedVersion, ...input }, 'newsItem { id }');
  };
  const news = {
    DRAFT: await draft(),
    PUBLISHED: await published(),
    CORRECTED: await published(),
    WITHDRAWN: await published(),
    REPLACED: await published(),
    successor: await published(),
  };
  await change('correctNews', news.CORRECTED, { summary: 'Corrected.', correction: 'A word.' });
  await change('withdrawNews', news.WITHDRAWN, { reason: 'Not so.', supersededById: news.PUBLISHED });
  await change('withdrawNews', news.REPLACED, { reason: 'Not so.', supersededById: news.successor });
  await change('withdrawNews', news.successor, { reason: 'Nor this.' });
  return news;
}
