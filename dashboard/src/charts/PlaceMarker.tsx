import type { ReactElement } from 'react';
import { markerIcons, type PlaceLook } from './map-place';
import styles from './PlaceMarker.module.css';

/** The marker of a place as it stands on the map. */
export function PlaceMarker({ look }: { look: PlaceLook }): ReactElement {
  return (
    <svg viewBox="-16 -16 32 32" width="28" height="28" className={styles['alone']} aria-hidden="true">
      <MarkerShape look={look} />
    </svg>
  );
}

/** What a marker is drawn of, around the middle. */
export function MarkerShape({ look: { tone, icon, ring } }: { look: PlaceLook }): ReactElement {
  return (
    <g className={styles[tone]}>
      {ring && <circle r="14" className={`${styles['ring']} ${ring === 'firm' ? '' : styles['dashed']}`} />}
      <circle r={icon ? 9 : 5} className={styles['dot']} />
      {icon && <path d={markerIcons[icon]} className={styles['sign']} />}
    </g>
  );
}
