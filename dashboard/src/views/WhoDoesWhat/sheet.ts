import type { WhoDoesWhatQuery } from './WhoDoesWhat.generated';

/** One task that somebody leads: who does what where, when. */
export type SheetRow = WhoDoesWhatQuery['whoDoesWhatWhere'][number];

export const sheetFilterNames = ['who', 'what', 'country', 'place', 'status', 'text'] as const;
export type SheetFilter = Readonly<Record<(typeof sheetFilterNames)[number], string>>;

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who leads: a partner, or an organisation of the place that no partner record stands for. */
export function whoOf({ partner, stakeholderName, task }: SheetRow): Named {
  if (partner) return { id: partner.id, name: partner.acronym ?? partner.name };
  return { id: task.lead?.stakeholder?.id ?? '', name: stakeholderName ?? '' };
}

/** Rows that pass the filter; a place stands for those right inside it as well. */
export function filterSheet(rows: readonly SheetRow[], filter: SheetFilter): readonly SheetRow[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const { sector, status, place, country, task, partner } = row;
    const who = whoOf(row);
    const text = `${task.reference} ${task.title} ${who.name} ${partner?.name ?? ''}`.toLocaleLowerCase();
    return (
      (!filter.who || who.id === filter.who) &&
      (!filter.what || sector === filter.what) &&
      (!filter.country || country?.iso3 === filter.country) &&
      (!filter.place || place.id === filter.place || place.parent?.id === filter.place) &&
      (!filter.status || status === filter.status) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** Each once, by name. */
export function distinct(all: readonly Named[], language: string): readonly Named[] {
  const byId = new Map(all.filter(({ id }) => id !== '').map((named) => [named.id, named]));
  const collator = new Intl.Collator(language);
  return [...byId.values()].toSorted((one, other) => collator.compare(one.name, other.name));
}
