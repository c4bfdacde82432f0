import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-110m.json?url';

export const width = 960;
export const height = 462;
const antarctica = '010';

type World = Topology<{ countries: GeometryCollection }>;

/** The world on a Natural Earth projection, as paths of a drawing. */
export interface Outlines {
  readonly land: string;
  readonly borders: string;
  /** Of the countries with these M49 codes; of those that are too small for this scale there is none. */
  countries(codes: ReadonlySet<string>): readonly string[];
  /** Where a point of the earth, longitude and latitude, is drawn. */
  at(point: readonly [number, number]): readonly [number, number] | null;
}

let reading: Promise<Outlines | null> | undefined;

/** Read once; `null` where they cannot be read. */
export function readOutlines(): Promise<Outlines | null> {
  reading ??= fetch(address)
    .then(async (response) => outlinesOf((await response.json()) as World))
    .catch(() => null);
  return reading;
}

function outlinesOf(world: World): Outlines {
  const countries = world.objects.countries.geometries.filter(
    (geometry): geometry is Polygon | MultiPolygon =>
      geometry.id !== antarctica && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'),
  );
  const land = merge(world, countries);
  // Only between countries and areas of the UN's own list (M49): what it does not list has no number here.
  const borders = mesh(
    world,
    { type: 'GeometryCollection', geometries: countries },
    (one, other) => one !== other && one.id !== undefined && other.id !== undefined,
  );
  const projection = geoNaturalEarth1()
    .rotate([-11, 0]) // cut in the Bering Strait, where no country lies
    .fitExtent(
      [
        [2, 2],
        [width - 2, height - 2],
      ],
      land,
    );
  const path = geoPath(projection).digits(1);
  return {
    land: path(land) ?? '',
    borders: path(borders) ?? '',
    countries: (codes) =>
      countries
        .filter(({ id }) => id !== undefined && codes.has(String(id)))
        .map((geometry) => path(feature(world, geometry)) ?? ''),
    at: ([longitude, latitude]) => projection([longitude, latitude]),
  };
}
