import type { FuzzyDate } from '../fuzzy-date';

/** Demonstration rows keep to the day on which they are written: what is recent then looks recent. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

export function calendarDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export function onDay(moment: Date): FuzzyDate {
  const day = calendarDay(moment);
  return { text: day, start: day, end: day, precision: 'DAY' };
}

export function inYear(year: number): FuzzyDate {
  return { text: String(year), start: `${year}-01-01`, end: `${year}-12-31`, precision: 'YEAR' };
}
