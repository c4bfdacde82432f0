import type { Source } from '../terms/Sources';

export interface Observation {
  readonly id: string;
  readonly value: number;
  readonly isContested: boolean;
  readonly period: {
    readonly text: string;
    readonly start: string;
    readonly end: string;
    readonly precision: 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR';
  };
  readonly source: { readonly title: string } | null;
  readonly provider: { readonly name: string } | null;
  readonly provenance: readonly Source[];
}

/** What one source says, in the order of time. */
export interface SourceLine {
  readonly name: string;
  readonly observations: readonly Observation[];
}

/** One line for each source, so that nobody's values are joined with another's. */
export function linesBySource(observations: readonly Observation[]): readonly SourceLine[] {
  const groups = Map.groupBy(observations, sourceName);
  return [...groups].map(([name, own]) => ({
    name,
    observations: own.toSorted((a, b) => a.period.start.localeCompare(b.period.start)),
  }));
}

/** Empty where none is named. */
export function sourceName({ source, provider, provenance }: Observation): string {
  const title = source?.title ?? provenance[0]?.title ?? null;
  return [title, provider?.name].filter(Boolean).join(', ');
}

export interface Period {
  readonly key: string;
  /** The middle of it. */
  readonly time: number;
  readonly period: Observation['period'];
  /** The least and the most that is said of it, where sources disagree. */
  readonly contested: readonly [number, number] | null;
  /** Which observation says the least, where they disagree. */
  readonly leastId: string | null;
}

export function periodsOf(observations: readonly Observation[]): readonly Period[] {
  const groups = Map.groupBy(observations, periodKey);
  return [...groups]
    .flatMap(([key, own]) => {
      const [first] = own;
      if (!first) return [];
      const values = own.map(({ value }) => value);
      const isContested = own.some((each) => each.isContested) && values.length > 1;
      return {
        key,
        time: middle(first.period),
        period: first.period,
        contested: isContested ? ([Math.min(...values), Math.max(...values)] as const) : null,
        leastId: isContested ? (own.toSorted((a, b) => a.value - b.value)[0]?.id ?? null) : null,
      };
    })
    .toSorted((a, b) => a.time - b.time);
}

export function periodKey({ period: { start, end } }: Observation): string {
  return `${start}/${end}`;
}

export function middle({ start, end }: Observation['period']): number {
  return (Date.parse(start) + Date.parse(end)) / 2;
}
