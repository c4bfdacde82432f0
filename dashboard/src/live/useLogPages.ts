import { useEffect } from 'react';

interface LogPages {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly unknown[];
}

const enough = 2_000; // events; a log is read from its old end

/** Reads on, page by page, to the new end of a log. */
export function useLogPages(
  pages: LogPages | undefined,
  fetchMore: (options: { variables: { after: string } }) => Promise<unknown>,
): void {
  const next =
    pages?.pageInfo.hasNextPage === true && pages.nodes.length < enough ? pages.pageInfo.endCursor : null;
  useEffect(() => {
    // What keeps it from being read is said by the query itself.
    if (next !== null) fetchMore({ variables: { after: next } }).catch(() => undefined);
  }, [next, fetchMore]);
}
