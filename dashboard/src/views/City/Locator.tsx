import type { ReactElement } from 'react';
import { pointOf } from '../../charts/map-place';
import { WorldMap } from '../../charts/WorldMap';
import { useText } from '../../language/useText';
import styles from './Locator.module.css';

interface Point {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface LocatorProps {
  readonly place: Point & {
    readonly id: string;
    readonly name: string;
    readonly country: { readonly m49: string } | null;
    readonly parent: (Point & { readonly parent: Point | null }) | null;
  };
}

/** Where in the world a place lies. */
export function Locator({ place }: LocatorProps): ReactElement {
  const t = useText();
  const point = pointOf(place, place.parent, place.parent?.parent);
  if (!point) return <p className={styles['note']}>{t('overview.map.notDrawn')}</p>;
  return (
    <>
      <div className={styles['map']}>
        <WorldMap
          places={[
            {
              id: place.id,
              name: place.name,
              nameLang: t.language,
              m49: place.country?.m49 ?? '',
              point,
              look: { tone: 'brand' },
            },
          ]}
          lit={null}
          onLight={() => undefined}
        />
      </div>
      <p className={styles['note']}>{t('overview.map.disclaimer')}</p>
    </>
  );
}
