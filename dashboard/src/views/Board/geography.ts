import type { BoardPartnershipsQuery } from './Board.generated';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Where local partnerships are, and within what. */
export interface Geography {
  readonly countries: readonly Named[];
  readonly places: readonly Named[];
  readonly countryOf: (partnershipId: string) => string | undefined;
  /** Whether a place is another one or lies in it. */
  readonly isWithin: (placeId: string, other: string) => boolean;
}

interface Chain extends Named {
  readonly parent?: Chain | null;
}

export function geographyOf(data: BoardPartnershipsQuery | undefined): Geography {
  const countries = new Map<string, Named>();
  const places = new Map<string, Named>();
  const countryOf = new Map<string, string>();
  const around = new Map<string, ReadonlySet<string>>();
  for (const { id, place } of data?.localPartnerships ?? []) {
    const { country } = place;
    if (country) {
      countries.set(country.iso3, { id: country.iso3, name: country.name });
      countryOf.set(id, country.iso3);
    }
    const chain = chainOf(place);
    for (const each of chain) places.set(each.id, { id: each.id, name: each.name });
    around.set(place.id, new Set(chain.map((each) => each.id)));
  }
  return {
    countries: [...countries.values()],
    places: [...places.values()],
    countryOf: (id) => countryOf.get(id),
    isWithin: (id, other) => id === other || (around.get(id)?.has(other) ?? false),
  };
}

function chainOf(place: Chain | null | undefined): readonly Chain[] {
  return place ? [place, ...chainOf(place.parent)] : [];
}
