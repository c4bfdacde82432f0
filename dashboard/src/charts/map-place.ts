import type { Tone } from '../components/Tag';

/** How a place is marked: the colour and the sign say how its assessment stands, the ring that there is a partnership. */
export interface PlaceLook {
  readonly tone: Tone;
  readonly icon?: keyof typeof markerIcons | undefined;
  readonly ring?: 'firm' | 'dashed' | undefined;
}

export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly nameLang: string;
  /** UN M49 code of its country. */
  readonly m49: string;
  /** Longitude and latitude; `null` where nobody recorded them. */
  readonly point: readonly [number, number] | null;
  readonly look: PlaceLook;
}

/** Drawn around the middle of a marker. */
export const markerIcons = {
  check: 'm-4 .5 2.8 2.8L4-3',
  clock: 'M0-5V0l3 2',
  close: 'm-3-3 6 6M3-3l-6 6',
} as const;

interface Located {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Where a place is marked: at its own point, else at that of the first place around it that has one. */
export function pointOf(...places: readonly (Located | null | undefined)[]): MapPlace['point'] {
  for (const place of places) {
    if (place && place.latitude !== null && place.longitude !== null) {
      return [place.longitude, place.latitude];
    }
  }
  return null;
}
