import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { OverviewPlacesDocument } from './Places.generated';
import styles from './Places.module.css';
import { PlaceList } from './PlaceList';
import { shownPlaces } from './shown-place';

// The outlines of the countries are large; the list of places does not wait for them.
const WorldMap = lazy(async () => ({ default: (await import('../../charts/WorldMap')).WorldMap }));

export function Places(): ReactElement {
  const t = useText();
  const [lit, setLit] = useState<string | null>(null);
  const result = useQuery(OverviewPlacesDocument, { variables: { lang: t.lang } });
  useRefetchOn(['assessment'], result.refetch);
  const places = result.data ? shownPlaces(result.data.places, t.language) : [];
  return (
    <Panel title={t('overview.map')} aside={result.data && t('overview.map.count', { count: places.length })}>
      <div className={styles['map']}>
        <Suspense>
          <WorldMap places={places} lit={lit} onLight={setLit} />
        </Suspense>
      </div>
      <QueryView result={result}>
        {() =>
          places.length === 0 ? (
            <Nothing>{t('overview.map.empty')}</Nothing>
          ) : (
            <PlaceList places={places} lit={lit} onLight={setLit} />
          )
        }
      </QueryView>
      <p className={styles['disclaimer']}>{t('overview.map.disclaimer')}</p>
    </Panel>
  );
}
