import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { kept } from '../../api/kept';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { WhoDoesWhatDocument, type WhoDoesWhatQuery } from './WhoDoesWhat.generated';

const pageLength = 500; // as in the query

/** All rows of the sheet, page after page, and anew when tasks change. */
export function useSheet() {
  const t = useText();
  const result = kept(useQuery(WhoDoesWhatDocument, { variables: { lang: t.lang } }));
  const { data, fetchMore, refetch } = result;
  const asked = useRef<string>(undefined);
  useRefetchOn(['task'], refetch);
  useEffect(() => {
    const rows = data?.whoDoesWhatWhere ?? [];
    const last = rows.at(-1)?.task.id;
    if (last === undefined || rows.length % pageLength > 0 || asked.current === last) return;
    asked.current = last;
    void fetchMore({
      variables: { after: last },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult, last),
    }).then(({ data: more }) => {
      // After the last page there is nothing to ask for; behind any other the same place may be asked for again.
      if (more && more.whoDoesWhatWhere.length > 0) asked.current = undefined;
    });
  }, [data, fetchMore]);
  return result;
}

/** A page that came while the sheet was read anew is not the next one any more. */
function joined(before: WhoDoesWhatQuery, more: WhoDoesWhatQuery, last: string): WhoDoesWhatQuery {
  if (before.whoDoesWhatWhere.at(-1)?.task.id !== last) return before;
  return { ...before, whoDoesWhatWhere: [...before.whoDoesWhatWhere, ...more.whoDoesWhatWhere] };
}
