import { useMemo } from 'react';
import { useIntl, type FormatNumberOptions, type IntlShape } from 'react-intl';
import type { Language } from './languages';
import type { MessageKey } from './message-key';

export type Values = Readonly<Record<string, string | number>>;

export interface Text {
  readonly language: Language;
  /** As arguments of the API name it. */
  readonly lang: Uppercase<Language>;
  /** The text of a key, with what is put into it. */
  (key: MessageKey, values?: Values): string;
  /** The word for a value of an enum: `term('TaskStatus', 'BLOCKED')`. */
  term(type: string, value: string): string;
  /** A calendar day (`2020-07-01`), which is the same day everywhere. */
  day(date: string): string;
  /** A moment, in the reader's time zone. */
  moment(at: string): string;
  /** How long ago a moment is, or how far ahead. */
  ago(at: string): string;
  number(value: number, options?: FormatNumberOptions): string;
  percent(share: number): string;
  /** Several as one: `a, b and c`. */
  list(parts: readonly string[]): string;
}

/** The texts, days and numbers of the page's language. */
export function useText(): Text {
  const intl = useIntl();
  return useMemo(() => textOf(intl), [intl]);
}

function textOf(intl: IntlShape): Text {
  const language = intl.locale as Language;
  const text = (key: MessageKey, values?: Values): string => intl.formatMessage({ id: key }, { ...values });
  return Object.assign(text, {
    language,
    lang: language.toUpperCase() as Uppercase<Language>,
    term: (type: string, value: string) => text(`${type}.${value}` as MessageKey),
    day: (date: string) => intl.formatDate(date, { dateStyle: 'medium', timeZone: 'UTC' }),
    moment: (at: string) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
    ago: (at: string) =>
      intl.formatRelativeTime(...distance(Date.parse(at) - Date.now()), { numeric: 'auto' }),
    number: (value: number, options?: FormatNumberOptions) => intl.formatNumber(value, options),
    percent: (share: number) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }),
    list: (parts: readonly string[]) => intl.formatList([...parts], { type: 'conjunction' }),
  });
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const; // milliseconds

function distance(milliseconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const [unit, length] =
    units.find(([, each]) => Math.abs(milliseconds) >= each) ?? (['minute', 60_000] as const);
  return [Math.round(milliseconds / length), unit];
}
