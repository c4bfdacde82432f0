import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PlaceMarker } from '../../charts/PlaceMarker';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import styles from './Places.module.css';
import type { ShownPlace } from './shown-place';

export interface PlaceListProps {
  readonly places: readonly ShownPlace[];
  readonly lit: string | null;
  readonly onLight: (id: string | null) => void;
}

/** What the map shows, in words, with the markers of the map: its legend, and its text alternative. */
export function PlaceList({ places, lit, onLight }: PlaceListProps): ReactElement {
  const t = useText();
  return (
    <ul className={styles['list']} aria-label={t('overview.map')}>
      {places.map((place) => (
        <li key={place.id} className={`${styles['place']} ${place.id === lit ? styles['lit'] : ''}`}>
          <PlaceMarker look={place.look} />
          <div>
            <Link
              to={`/places/${place.id}`}
              onPointerEnter={() => onLight(place.id)}
              onPointerLeave={() => onLight(null)}
              onFocus={() => onLight(place.id)}
              onBlur={() => onLight(null)}
            >
              <Translated text={place.name} english={place.english} />
            </Link>
            {place.country !== null && <span className={styles['country']}> {place.country}</span>}
            {place.isDemo && <DemoTag />}
            <Standing place={place} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Standing({ place: { assessment, partnership, point } }: { place: ShownPlace }): ReactElement {
  const t = useText();
  const status = (type: string, value: string): string => t.term(type, value);
  return (
    <small>
      {assessment !== null && (
        <span>{t('overview.map.assessment', { status: status('AssessmentPublicStatus', assessment) })}</span>
      )}
      {partnership !== null && (
        <span>
          {t('overview.map.partnership', { status: status('LocalPartnershipStatus', partnership) })}
        </span>
      )}
      {assessment === null && partnership === null && <span>{t('overview.map.nothing')}</span>}
      {point === null && <span>{t('overview.map.notDrawn')}</span>}
    </small>
  );
}
