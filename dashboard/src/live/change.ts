import type {
  AssessmentChangesSubscription,
  NewsChangesSubscription,
  TaskChangesSubscription,
} from './changes.generated';

export type TaskChange = TaskChangesSubscription['taskChanged'];
export type AssessmentChange = AssessmentChangesSubscription['assessmentStatusChanged'];
export type NewsChange = NewsChangesSubscription['newsPublished'];

/** Something that happened, of any of the three logs. */
export type Change =
  | { readonly of: 'task'; readonly event: TaskChange }
  | { readonly of: 'assessment'; readonly event: AssessmentChange }
  | { readonly of: 'news'; readonly event: NewsChange };
