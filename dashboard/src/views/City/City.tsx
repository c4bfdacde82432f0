import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { Failure, Loading } from '../../components/QueryView';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { NotFound } from '../NotFound/NotFound';
import { Assessments } from './Assessments';
import { Chain } from './Chain';
import { CityHeadDocument, type CityHeadQuery } from './City.generated';
import styles from './City.module.css';
import { Indicators } from './Indicators';
import { News } from './News';
import { Partnerships } from './Partnerships';

const Locator = lazy(async () => ({ default: (await import('./Locator')).Locator }));

type Place = NonNullable<CityHeadQuery['place']>;

/** One place through all subgraphs. Each panel asks for itself: one that cannot be read takes no other along. */
export function City(): ReactElement {
  const t = useText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CityHeadDocument, { variables: { id, lang: t.lang } });
  const place = data?.place;
  if (data && !place && !error) return <NotFound />;
  return (
    <Page
      title={place?.name ?? t('city.title')}
      heading={place && <Translated text={place.name} english={place.english} />}
      above={place && <Around place={place} />}
      lead={place && t.term('PlaceLevel', place.level)}
    >
      {error && <Failure error={error} isPartial={Boolean(place)} onRetry={refetch} />}
      {!data && !error && <Loading lines={2} />}
      <div className={styles['city']} key={id}>
        <div className={styles['main']}>
          <Assessments placeId={id} />
          <Chain placeId={id} />
          <Indicators placeId={id} />
        </div>
        <div className={styles['side']}>
          <Partnerships placeId={id} />
          <News placeId={id} />
          {place && (
            <Panel title={t('city.where')}>
              <Suspense>
                <Locator place={place} />
              </Suspense>
              <Inside place={place} />
            </Panel>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The places and the country that a place lies in, the largest first. */
function Around({ place: { parent, country } }: { place: Place }): ReactElement {
  const around = [parent?.parent, parent].filter((each) => each !== null && each !== undefined);
  const isCountryNamed = around.some(({ name }) => name === country?.name);
  return (
    <>
      {country && !isCountryNamed && <span>{country.name}</span>}
      {around.map(({ id, name }, index) => (
        <span key={id}>
          {(index > 0 || (country && !isCountryNamed)) && ' · '}
          <Link to={`/places/${id}`}>
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
    </>
  );
}

function Inside({ place: { children } }: { place: Place }): ReactElement | null {
  const t = useText();
  if (children.length === 0) return null;
  return (
    <div>
      <h3>{t('city.inside')}</h3>
      <ul className={styles['inside']}>
        {children.map((child) => (
          <li key={child.id}>
            <Link to={`/places/${child.id}`}>
              <Translated text={child.name} english={child.english} />
            </Link>{' '}
            <small>{t.term('PlaceLevel', child.level)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
