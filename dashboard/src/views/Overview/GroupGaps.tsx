import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { QueryView } from '../../components/QueryView';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { OverviewGroupGapsDocument } from './Attention.generated';
import { Concern } from './Concern';

const shown = 4;

/** In which partnerships a stakeholder group has no member recorded. */
export function GroupGaps(): ReactElement {
  const t = useText();
  const result = useQuery(OverviewGroupGapsDocument, { variables: { lang: t.lang } });
  useRefetchOn(['task'], result.refetch);
  return (
    <QueryView result={result} lines={2}>
      {({ localPartnerships }) => {
        const withGaps = localPartnerships
          .map(({ id, place, groupCoverage }) => ({
            id,
            place,
            gaps: groupCoverage.filter(({ isGap }) => isGap).map(({ group }) => group.code),
          }))
          .filter(({ gaps }) => gaps.length > 0);
        return (
          <Concern
            title={t('overview.attention.gaps')}
            tone="warn"
            count={withGaps.reduce((sum, { gaps }) => sum + gaps.length, 0)}
          >
            {withGaps.slice(0, shown).map(({ id, place, gaps }) => (
              <li key={id}>
                <Link to={`/places/${place.id}`}>
                  <Translated text={place.name} english={place.english} />
                </Link>
                <small>{t.list(gaps.map((code) => t.term('StakeholderGroupCode', code)))}</small>
              </li>
            ))}
          </Concern>
        );
      }}
    </QueryView>
  );
}
