import type { TextsOfField } from '../../common/texts';
import type { PlaceLevel } from '../place/place.enums';

interface SeededPlace {
  readonly id: string;
  readonly level: PlaceLevel;
  readonly name: string;
  readonly parentId: string | null;
  readonly path: readonly string[];
  readonly countryIso3: string;
  readonly timeZone: string;
  readonly iso3166_2?: string;
  /** Identifier and coordinates by GeoNames (geonames.org, CC BY 4.0). */
  readonly geonamesId?: number;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly names?: TextsOfField['texts'];
}

interface Inside {
  readonly slug: string;
  readonly level: PlaceLevel;
  readonly name: string;
  readonly details?: Partial<SeededPlace>;
  readonly inside?: readonly Inside[];
}

function country(
  code: string,
  iso3: string,
  name: string,
  timeZone: string,
  names: TextsOfField['texts'],
  inside: readonly Inside[],
): SeededPlace[] {
  const place: SeededPlace = {
    id: `place:${code}`,
    level: 'COUNTRY',
    name,
    parentId: null,
    path: [`place:${code}`],
    countryIso3: iso3,
    timeZone,
    names,
  };
  return [place, ...inside.flatMap((one) => within(place, one))];
}

function within(parent: SeededPlace, { slug, level, name, details, inside = [] }: Inside): SeededPlace[] {
  const id = `${parent.id}-${slug}`;
  const { countryIso3, timeZone } = parent;
  const place = {
    id,
    level,
    name,
    parentId: parent.id,
    path: [...parent.path, id],
    countryIso3,
    timeZone,
    ...details,
  };
  return [place, ...inside.flatMap((one) => within(place, one))];
}

/** Where the initiative has worked, each place inside its city and country. Parents come before what lies in them. */
export const places: readonly SeededPlace[] = [
  ...country(
    'uz',
    'UZB',
    'Uzbekistan',
    'Asia/Tashkent',
    { fr: 'Ouzbékistan', es: 'Uzbekistán', ru: 'Узбекистан', zh: '乌兹别克斯坦', ar: 'أوزبكستان' },
    [
      {
        slug: 'tashkent',
        level: 'CITY',
        name: 'Tashkent',
        details: { iso3166_2: 'UZ-TK', geonamesId: 1_512_569, latitude: 41.26465, longitude: 69.21627 },
        inside: [{ slug: 'chilanzar', level: 'DISTRICT', name: 'Chilanzar' }],
      },
    ],
  ),
  ...country(
    'mx',
    'MEX',
    'Mexico',
    'America/Mexico_City',
    { fr: 'Mexique', es: 'México', ru: 'Мексика', zh: '墨西哥', ar: 'المكسيك' },
    [
      {
        slug: 'mexico-city',
        level: 'CITY',
        name: 'Mexico City',
        details: { iso3166_2: 'MX-CMX', geonamesId: 3_530_597, latitude: 19.42847, longitude: -99.12766 },
        inside: [
          {
            slug: 'iztapalapa',
            level: 'DISTRICT',
            name: 'Iztapalapa',
            details: { geonamesId: 3_526_683, latitude: 19.35529, longitude: -99.06224 },
          },
        ],
      },
    ],
  ),
  ...country(
    'ke',
    'KEN',
    'Kenya',
    'Africa/Nairobi',
    { fr: 'Kenya', es: 'Kenia', ru: 'Кения', zh: '肯尼亚', ar: 'كينيا' },
    [
      {
        slug: 'nairobi',
        level: 'CITY',
        name: 'Nairobi',
        details: { iso3166_2: 'KE-30', geonamesId: 184_745, latitude: -1.28333, longitude: 36.81667 },
        inside: [{ slug: 'mathare', level: 'NEIGHBOURHOOD', name: 'Mathare' }],
      },
    ],
  ),
  ...country(
    'bb',
    'BRB',
    'Barbados',
    'America/Barbados',
    { fr: 'Barbade', es: 'Barbados', ru: 'Барбадос', zh: '巴巴多斯', ar: 'بربادوس' },
    [
      {
        slug: 'saint-michael',
        level: 'DISTRICT',
        name: 'Saint Michael',
        details: { iso3166_2: 'BB-08' },
        inside: [{ slug: 'deacons-farm', level: 'NEIGHBOURHOOD', name: "Deacon's Farm" }],
      },
    ],
  ),
];
