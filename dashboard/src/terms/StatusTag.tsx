import type { ReactElement } from 'react';
import { Tag } from '../components/Tag';
import { useText } from '../language/useText';
import { assessmentLook, newsLook, recommendationLook, taskLook } from './status-look';

const looks = {
  TaskStatus: taskLook,
  AssessmentPublicStatus: assessmentLook,
  RecommendationStatus: recommendationLook,
  NewsStatus: newsLook,
} as const;

type Looks = typeof looks;

/** A status as a word with its colour and shape: `<StatusTag type="TaskStatus" value={task.status} />`. */
export function StatusTag<Type extends keyof Looks>({
  type,
  value,
}: {
  type: Type;
  value: keyof Looks[Type] & string;
}): ReactElement {
  const t = useText();
  const look = looks[type][value] as { tone: 'calm'; icon?: 'check' };
  return (
    <Tag tone={look.tone} icon={look.icon}>
      {t.term(type, value)}
    </Tag>
  );
}
