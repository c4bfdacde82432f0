import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { CityPartnershipsDocument } from './City.generated';
import { Coverage } from './Coverage';
import { Partnership } from './Partnership';

export function Partnerships({ placeId }: { placeId: string }): ReactElement {
  const t = useText();
  const result = useQuery(CityPartnershipsDocument, { variables: { id: placeId, lang: t.lang } });
  useRefetchOn(['task'], result.refetch);
  const partnerships = result.data?.localPartnerships ?? [];
  if (partnerships.length === 0) {
    return (
      <Panel title={t('city.partnership')}>
        <QueryView result={result}>{() => <Nothing>{t('city.noPartnership')}</Nothing>}</QueryView>
      </Panel>
    );
  }
  return (
    <>
      {partnerships.map((partnership) => (
        <Panel key={partnership.id} title={t('city.partnership')}>
          <QueryView result={result}>
            {() => (
              <>
                <Partnership partnership={partnership} />
                <Coverage coverage={partnership.groupCoverage} stakeholders={partnership.stakeholders} />
              </>
            )}
          </QueryView>
        </Panel>
      ))}
    </>
  );
}
