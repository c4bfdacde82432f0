export interface Phase {
  readonly code: string;
  readonly state: 'NOT_STARTED' | 'ONGOING' | 'DONE' | 'SKIPPED';
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly completeness: number | null;
}

export interface PhaseScale {
  /** The first and the last day that it shows. */
  readonly from: string;
  readonly to: string;
  /** Where on the way a day stands, as a percentage. */
  at(day: string): number;
}

/** From the first to the last day that is named, today included where something still goes on; `null` where none is named. */
export function phaseScale(phases: readonly Phase[], today: string): PhaseScale | null {
  const days = phases
    .flatMap(({ plannedStart, plannedEnd, actualStart, actualEnd }) => [
      plannedStart,
      plannedEnd,
      actualStart,
      actualEnd,
    ])
    .filter((day) => day !== null);
  if (phases.some(({ state, actualStart }) => state === 'ONGOING' && actualStart !== null)) days.push(today);
  days.sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return { from, to, at: (day) => (100 * (Date.parse(day) - start)) / (end - start) };
}

const dayLength = 86_400_000; // milliseconds

/** By how many days a phase ended, or goes on, after the day that was planned for its end; not above nought where it is in time. */
export function daysLate({ state, plannedEnd, actualEnd }: Phase, today: string): number {
  if (plannedEnd === null || state === 'SKIPPED') return 0;
  const end = actualEnd ?? (state === 'DONE' ? plannedEnd : today);
  return Math.round((Date.parse(end) - Date.parse(plannedEnd)) / dayLength);
}

export function dayOfToday(): string {
  return new Date().toISOString().slice(0, 10);
}
