import { z } from 'zod';

const booleans: Record<string, boolean> = {
  '1': true,
  true: true,
  on: true,
  '0': false,
  false: false,
  off: false,
};

/** 1 or 0, and the usual other words for them. */
export const flag = z
  .string()
  .refine((text) => text.toLowerCase() in booleans, 'must be 1 or 0')
  .transform((text) => booleans[text.toLowerCase()]);

/** A whole number of `unit`, at least 1 and of at most `digits` digits. */
export function countOf(unit: string, digits: number) {
  return z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && text.length <= digits && Number(text) > 0,
      `must be a number of ${unit}, at least 1`,
    )
    .transform(Number);
}

/** 0 takes any free one. */
export const portNumber = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port number from 0 to 65535')
  .transform(Number);

export function oneOf<Word extends string>(words: readonly Word[]) {
  return z
    .string()
    .refine((text) => (words as readonly string[]).includes(text), `must be one of ${words.join(', ')}`)
    .transform((text) => text as Word);
}

/** A URL as it was written. */
export function urlOf(protocols: readonly string[], problem: string) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), problem);
}

/** Values with commas between them, blanks around them left out. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
