import type { Tone } from '../../components/Tag';
import type { MessageKey } from '../../language/message-key';
import type { Text } from '../../language/useText';
import { assessmentLook, taskLook } from '../../terms/status-look';
import type { FeedOfAssessmentsQuery, FeedOfNewsQuery, FeedOfTasksQuery } from './Feed.generated';

type TaskEvent = FeedOfTasksQuery['taskEvents']['nodes'][number];
type AssessmentEvent = FeedOfAssessmentsQuery['assessmentEvents']['nodes'][number];
type NewsEvent = FeedOfNewsQuery['newsEvents']['nodes'][number];

/** Something that happened, read from a log or told live. */
export type FeedEvent = (
  | { readonly of: 'task'; readonly event: TaskEvent }
  | { readonly of: 'assessment'; readonly event: AssessmentEvent }
  | { readonly of: 'news'; readonly event: NewsEvent }
) & {
  /** Told live, a moment ago. */
  readonly isNew?: boolean;
};

export interface Said {
  /** What happened, as a sentence. */
  readonly sentence: string;
  /** The title of the record that it happened to. */
  readonly title: string;
  readonly english: string;
  readonly to: string;
  readonly tone: Tone;
}

/** An event in the words of the page's language. */
export function say(entry: FeedEvent, t: Text): Said {
  if (entry.of === 'task') return sayTask(entry.event, t);
  if (entry.of === 'assessment') return sayAssessment(entry.event, t);
  return sayNews(entry.event, t);
}

const taskSentences: Readonly<Record<TaskEvent['kind'], MessageKey>> = {
  CREATED: 'feed.taskCreated',
  STATUS_CHANGED: 'feed.taskMoved',
  LEAD_CHANGED: 'feed.taskLead',
  PARTICIPANTS_CHANGED: 'feed.taskParticipants',
  DUE_DATE_CHANGED: 'feed.taskDue',
  DETAILS_CHANGED: 'feed.taskDetails',
  COMMENTED: 'feed.taskComment',
};

function sayTask({ kind, fromStatus, toStatus, task }: TaskEvent, t: Text): Said {
  const { reference, title } = task;
  const from = fromStatus ? t.term('TaskStatus', fromStatus) : '';
  const to = toStatus ? t.term('TaskStatus', toStatus) : '';
  return {
    sentence: t(taskSentences[kind], { reference, from, to }),
    title,
    english: title,
    to: `/tasks/${reference}`,
    tone: kind === 'STATUS_CHANGED' && toStatus ? taskLook[toStatus].tone : 'calm',
  };
}

function sayAssessment({ fromStatus, toStatus, assessment }: AssessmentEvent, t: Text): Said {
  const to = t.term('AssessmentStatus', toStatus);
  return {
    sentence: fromStatus
      ? t('feed.assessmentMoved', { from: t.term('AssessmentStatus', fromStatus), to })
      : t('feed.assessmentRecorded', { to }),
    title: assessment.title,
    english: assessment.english,
    to: `/assessments/${assessment.id}`,
    tone: assessmentLook.UNDERWAY.tone,
  };
}

const newsSentences: Readonly<Record<NewsEvent['kind'], MessageKey>> = {
  PUBLISHED: 'feed.newsPublished',
  CORRECTED: 'feed.newsCorrected',
  WITHDRAWN: 'feed.newsWithdrawn',
  TRANSLATED: 'feed.newsTranslated',
};

function sayNews({ kind, newsItem }: NewsEvent, t: Text): Said {
  return {
    sentence: t(newsSentences[kind]),
    title: newsItem.headline,
    english: newsItem.english,
    to: `/news/${newsItem.id}`,
    tone: kind === 'WITHDRAWN' ? 'warn' : 'review',
  };
}
