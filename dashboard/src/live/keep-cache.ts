import type { ApolloClient } from '@apollo/client';
import { asSent } from '../api/as-sent';
import type { Change } from './change';
import {
  AssessmentChangesDocument,
  AssessmentVersionFragmentDoc,
  NewsChangesDocument,
  NewsVersionFragmentDoc,
  TaskChangesDocument,
  TaskVersionFragmentDoc,
} from './changes.generated';
import type { Live } from './live';

/** Brings what changes tell into the cache, from which every view reads; a gap reads all that is shown anew. */
export function keepCache(client: ApolloClient, live: Live, lang: () => string): void {
  live.onChange((change) => {
    if (isNews(client, change)) write(client, change, lang());
  });
  live.onGap(() => {
    // Pages of tasks that nobody looks at are taken from the cache later: they have to be read then.
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'tasks', broadcast: false });
    void client.refetchQueries({ include: 'active' });
  });
}

const documents = {
  task: [TaskChangesDocument, 'taskChanged'],
  assessment: [AssessmentChangesDocument, 'assessmentStatusChanged'],
  news: [NewsChangesDocument, 'newsPublished'],
} as const;

function write({ cache }: ApolloClient, { of, event }: Change, lang: string): void {
  const [document, field] = documents[of];
  cache.write({
    dataId: 'ROOT_SUBSCRIPTION',
    query: asSent(document),
    variables: { after: '', lang },
    result: { [field]: event },
  });
}

const versions = {
  task: TaskVersionFragmentDoc,
  assessment: AssessmentVersionFragmentDoc,
  news: NewsVersionFragmentDoc,
} as const;

/** An event may be told late: of a record that is known in a later version it says nothing new. */
function isNews({ cache }: ApolloClient, change: Change): boolean {
  const record = recordOf(change);
  const known = cache.readFragment<{ version: number }>({
    id: cache.identify(record),
    fragment: versions[change.of],
  });
  return !known || known.version <= record.version;
}

function recordOf({ of, event }: Change): { __typename: string; id: string; version: number } {
  if (of === 'task') return { ...event.task, __typename: 'CoordinationTask' };
  if (of === 'assessment') return { ...event.assessment, __typename: 'Assessment' };
  return { ...event.newsItem, __typename: 'NewsItem' };
}
