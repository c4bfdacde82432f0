import { use, type ReactElement } from 'react';
import { useHref, useNavigate } from 'react-router';
import type { MapPlace } from './map-place';
import { MarkerShape } from './PlaceMarker';
import { height, readOutlines, width, type Outlines } from './world-outlines';
import styles from './WorldMap.module.css';

export interface WorldMapProps {
  readonly places: readonly MapPlace[];
  /** The place that is pointed at. */
  readonly lit: string | null;
  readonly onLight: (id: string | null) => void;
}

/**
 * The world, drawn offline; it suspends until its outlines are read. Hidden from screen readers: what it shows stands in words
 * beside it.
 */
export function WorldMap({ places, lit, onLight }: WorldMapProps): ReactElement | null {
  const outlines = use(readOutlines());
  if (!outlines) return null;
  const codes = new Set(places.map(({ m49 }) => m49));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles['map']} aria-hidden="true" direction="ltr">
      <path d={outlines.land} className={styles['land']} />
      {outlines.countries(codes).map((path) => (
        <path key={path} d={path} className={styles['there']} />
      ))}
      <path d={outlines.borders} className={styles['borders']} />
      {located(places, outlines).map(({ place, x, y }) => (
        <g
          key={place.id}
          transform={`translate(${x} ${y})`}
          onPointerEnter={() => onLight(place.id)}
          onPointerLeave={() => onLight(null)}
        >
          <Marker place={place} isLit={place.id === lit} />
        </g>
      ))}
    </svg>
  );
}

function Marker({ place, isLit }: { place: MapPlace; isLit: boolean }): ReactElement {
  const to = `/places/${place.id}`;
  const href = useHref(to);
  const navigate = useNavigate();
  return (
    <a
      href={href}
      tabIndex={-1}
      className={`${styles['marker']} ${isLit ? styles['lit'] : ''}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(to);
      }}
    >
      <circle r="17" className={styles['halo']} />
      <MarkerShape look={place.look} />
      <text x="19" y="0.35em" className={styles['name']} lang={place.nameLang}>
        {place.name}
      </text>
    </a>
  );
}

interface Located {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
}

/** Places that share a point stand in a small circle around it. */
function located(places: readonly MapPlace[], outlines: Outlines): readonly Located[] {
  const groups = Map.groupBy(
    places.filter(({ point }) => point !== null),
    ({ point }) => String(point),
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((place, index) => {
      const at = place.point && outlines.at(place.point);
      if (!at) return [];
      const away = group.length === 1 ? 0 : 22;
      const angle = (2 * Math.PI * index) / group.length;
      return { place, x: at[0] + away * Math.cos(angle), y: at[1] + away * Math.sin(angle) };
    }),
  );
}
