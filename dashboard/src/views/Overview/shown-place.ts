import { pointOf, type MapPlace } from '../../charts/map-place';
import type { Language } from '../../language/languages';
import type { OverviewPlacesQuery } from './Places.generated';
import { placeLook, type PartnershipStatus } from './place-look';

type Place = OverviewPlacesQuery['places'][number];

export interface ShownPlace extends MapPlace {
  readonly english: string;
  readonly country: string | null;
  readonly assessment: NonNullable<Place['latestAssessment']>['publicStatus'] | null;
  readonly isDemo: boolean;
  readonly partnership: PartnershipStatus | null;
}

/** Where work is: the places with a partnership or an assessment, and those that have no place inside. */
export function shownPlaces(places: readonly Place[], language: Language): readonly ShownPlace[] {
  return places
    .filter(
      ({ level, children, localPartnerships, latestAssessment }) =>
        localPartnerships.length > 0 ||
        latestAssessment !== null ||
        (level !== 'COUNTRY' && children.length === 0),
    )
    .map((place) => shown(place, language))
    .toSorted((a, b) => Number(isBare(a)) - Number(isBare(b)) || a.name.localeCompare(b.name, language));
}

function isBare({ assessment, partnership }: ShownPlace): boolean {
  return assessment === null && partnership === null;
}

function shown(place: Place, language: Language): ShownPlace {
  const assessment = place.latestAssessment?.publicStatus ?? null;
  const partnership = place.localPartnerships[0]?.status ?? null;
  return {
    id: place.id,
    name: place.name,
    english: place.english,
    nameLang: place.name === place.english ? 'en' : language,
    country: place.country?.name ?? null,
    m49: place.country?.m49 ?? '',
    point: pointOf(place, place.parent, place.parent?.parent),
    look: placeLook(assessment, partnership),
    assessment,
    isDemo: place.latestAssessment?.isDemo ?? false,
    partnership,
  };
}
