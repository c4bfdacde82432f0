import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { IndicatorChart } from '../../charts/IndicatorChart';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { CityIndicatorsDocument } from './City.generated';
import styles from './Indicators.module.css';

export function Indicators({ placeId }: { placeId: string }): ReactElement {
  const t = useText();
  const result = useQuery(CityIndicatorsDocument, { variables: { id: placeId, lang: t.lang } });
  return (
    <Panel title={t('city.indicators')}>
      <QueryView result={result} lines={6}>
        {({ place }) => {
          const series = place?.indicators.filter(({ observations }) => observations.length > 0) ?? [];
          if (series.length === 0) return <Nothing>{t('city.noIndicator')}</Nothing>;
          return (
            <div className={styles['charts']}>
              {series.map(({ indicator, observations }) => (
                <IndicatorChart
                  key={indicator.code}
                  title={indicator.title}
                  english={indicator.english}
                  unit={indicator.unit}
                  lowerIsBetter={indicator.lowerIsBetter}
                  observations={observations}
                />
              ))}
            </div>
          );
        }}
      </QueryView>
    </Panel>
  );
}
