import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars';
import type { InputCheck, TextRule } from '../../platform/writing/input-check';
import { DatePrecision, type FuzzyDate } from './fuzzy-date';

@InputType()
export class FuzzyDateInput {
  @Field()
  text: string;

  @Field(() => DateScalar)
  start: string;

  @Field(() => DateScalar)
  end: string;

  @Field(() => DatePrecision)
  precision: DatePrecision;
}

const wordingRule: TextRule = { kind: 'line', max: 100 };

/** A date: somewhere within one day, month, quarter or year, from its first day to its last. */
export function checkFuzzyDate(
  check: InputCheck,
  field: string,
  date: FuzzyDateInput | null | undefined,
): void {
  if (!date) return;
  checkBounds(check, field, date);
  const isOneUnit = firstOf(date.start, date.precision) === firstOf(date.end, date.precision);
  check.that(
    date.end < date.start || (isWhole(date) && isOneUnit),
    `${field}.precision`,
    `says ${date.precision}: start and end have to be the first and the last day of one.`,
  );
}

/** A period: a number of whole days, months, quarters or years. */
export function checkFuzzyPeriod(
  check: InputCheck,
  field: string,
  period: FuzzyDateInput | null | undefined,
): void {
  if (!period) return;
  checkBounds(check, field, period);
  check.that(
    period.end < period.start || isWhole(period),
    `${field}.precision`,
    `says ${period.precision}: start has to be the first day of one, and end the last.`,
  );
}

/** As it is stored: no more than its four fields. */
export function toFuzzyDate(input: FuzzyDateInput): FuzzyDate {
  const { text, start, end, precision } = input;
  return { text, start, end, precision };
}

function checkBounds(check: InputCheck, field: string, { text, start, end }: FuzzyDateInput): void {
  check
    .text(`${field}.text`, text, wordingRule)
    .that(start <= end, `${field}.end`, `lies before ${field}.start.`);
}

function isWhole({ start, end, precision }: FuzzyDateInput): boolean {
  return start === firstOf(start, precision) && firstOf(nextDay(end), precision) !== firstOf(end, precision);
}

/** First day of the unit that a day lies in. */
function firstOf(day: string, precision: DatePrecision): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (precision) {
    case 'DAY':
      return day;
    case 'MONTH':
      return `${day.slice(0, 7)}-01`;
    case 'QUARTER':
      return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'YEAR':
      return `${year}-01-01`;
  }
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
