import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { QueryView } from '../../components/QueryView';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { When } from '../../terms/When';
import { OverviewLateResultsDocument } from './Attention.generated';
import { calendarPoll } from './calendar-poll';
import { Concern } from './Concern';

const shown = 4;

export function LateResults(): ReactElement {
  const t = useText();
  const result = useQuery(OverviewLateResultsDocument, {
    variables: { lang: t.lang },
    pollInterval: calendarPoll,
  });
  useRefetchOn(['assessment'], result.refetch);
  return (
    <QueryView result={result} lines={2}>
      {({ lateAssessments }) => (
        <Concern
          title={t('overview.attention.late')}
          tone="warn"
          count={lateAssessments.length}
          to="/assessments?late=true"
        >
          {lateAssessments.slice(0, shown).map(({ id, title, english, expectedResults }) => (
            <li key={id}>
              <Link to={`/assessments/${id}`}>
                <Translated text={title} english={english} />
              </Link>
              {expectedResults && (
                <small>
                  {t('overview.attention.expected')} <When date={expectedResults} />
                </small>
              )}
            </li>
          ))}
        </Concern>
      )}
    </QueryView>
  );
}
