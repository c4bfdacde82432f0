import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { Observable } from 'rxjs';
import type { Session } from '../session/session';

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
      interface Query {
        errorPolicy: 'all';
      }
    }
  }
}

/**
 * Asks the gateway that serves this page. Queries wait until `isFollowed` settles: until it is known from where on changes
 * are followed, so that none falls between an answer and the first change.
 */
export function createApiClient(session: Session, isFollowed: Promise<void>): ApolloClient {
  const withToken = new SetContextLink(async ({ headers }) => {
    const token = await session.token();
    return token === undefined ? { headers } : { headers: { ...headers, authorization: `Bearer ${token}` } };
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([afterwards(isFollowed), withToken, new HttpLink({ uri: '/graphql' })]),
    clientAwareness: { name: 'unodcity-dashboard' },
    defaultOptions: {
      // What is there is shown at once, what it has become a moment later; one failed field does not hide the others.
      watchQuery: { fetchPolicy: 'cache-and-network', errorPolicy: 'all' },
      query: { errorPolicy: 'all' },
    },
  });
}

function afterwards(settled: Promise<void>): ApolloLink {
  let isSettled = false;
  void settled.then(() => {
    isSettled = true;
  });
  return new ApolloLink((operation, forward) => {
    if (isSettled) return forward(operation);
    return new Observable((observer) => {
      let inner: { unsubscribe(): void } | undefined;
      void settled.then(() => {
        if (!observer.closed) inner = forward(operation).subscribe(observer);
      });
      return () => inner?.unsubscribe();
    });
  });
}

function createCache(): InMemoryCache {
  const byCode = { keyFields: ['code'] };
  const part = { keyFields: false } as const;
  const whole = { merge: false };
  const log = { keyArgs: ['since', 'filter'], merge: withPageBefore };
  return new InMemoryCache({
    typePolicies: {
      Country: { keyFields: ['iso3'] },
      SdgGoal: byCode,
      SdgTarget: byCode,
      SdgIndicator: byCode,
      SafetyIndicator: byCode,
      OffenceCategory: byCode,
      StakeholderGroup: byCode,
      // One row for each of several parents.
      GroupCoverage: part,
      TaskStatusCount: part,
      // Lists that are read whole: what an answer says of them is all there is.
      CoordinationTask: {
        fields: { allowedTransitions: whole, participants: whole, blockedBy: whole, blocks: whole },
      },
      Query: { fields: { taskEvents: log, assessmentEvents: log, newsEvents: log } },
    },
  });
}

interface LogPage {
  readonly nodes?: readonly unknown[];
}

/** The next page of an event log belongs behind the pages that are there. */
function withPageBefore(
  before: LogPage | undefined,
  page: LogPage,
  { args }: { args: Record<string, unknown> | null },
): LogPage {
  if (!args?.['after']) return page;
  return { ...page, nodes: [...(before?.nodes ?? []), ...(page.nodes ?? [])] };
}
