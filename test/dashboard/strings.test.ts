import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { buildASTSchema, isEnumType, parse as parseSchema } from 'graphql';
import { projectFile } from '../../platform/project-files';

type Strings = Readonly<Record<string, string>>;

/** The forms that a count takes in each language; Arabic may leave zero to `=0` or to other. */
const pluralForms: Readonly<Record<string, readonly string[]>> = {
  ar: ['one', 'two', 'few', 'many', 'other'],
  zh: ['other'],
  en: ['one', 'other'],
  fr: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  es: ['one', 'other'],
};
const languages = Object.keys(pluralForms);

const source = projectFile('dashboard', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[\\/])strings[\\/][^\\/]+\.json$/.test(file))
  .map((file) => join(source, file));
const areas = [...new Set(files.map((file) => dirname(file)))].map((folder) => relative(source, folder));

function read(area: string, language: string): Strings {
  return JSON.parse(readFileSync(join(source, area, `${language}.json`), 'utf8')) as Strings;
}

/** Each part of a message, those within plurals, selects and tags too. */
function* partsOf(elements: readonly MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of elements) {
    yield element;
    if (element.type === TYPE.tag) yield* partsOf(element.children);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const { value } of Object.values(element.options)) yield* partsOf(value);
    }
  }
}

function argumentsOf(message: string): string[] {
  const named = [...partsOf(parse(message))].filter(
    ({ type }) => type !== TYPE.literal && type !== TYPE.pound,
  );
  return [...new Set(named.map((part) => ('value' in part ? part.value : '')))].toSorted();
}

function missingForms(message: string, language: string): string[] {
  return [...partsOf(parse(message))].flatMap((part) =>
    part.type === TYPE.plural && part.pluralType === 'cardinal'
      ? (pluralForms[language] ?? []).filter((form) => !(form in part.options))
      : [],
  );
}

/** What a check finds wrong, each with the file and the key where it stands. */
function complaints(
  area: string,
  check: (message: string, key: string, language: string) => string,
): string[] {
  return languages.flatMap((language) =>
    Object.entries(read(area, language)).flatMap(([key, message]) => {
      const complaint = check(message, key, language);
      return complaint ? [`${language}.json, ${key}: ${complaint}`] : [];
    }),
  );
}

describe.each(areas)('%s', (area) => {
  it('has the six languages', () => {
    const found = files.filter((file) => dirname(file) === join(source, area)).map((file) => basename(file));
    expect(found.toSorted()).toEqual(languages.map((language) => `${language}.json`).toSorted());
  });

  it.each(['ar', 'zh', 'fr', 'ru', 'es'])('has the keys of English in %s', (language) => {
    expect(Object.keys(read(area, language)).toSorted()).toEqual(Object.keys(read(area, 'en')).toSorted());
  });

  it('has no empty text', () => {
    expect(complaints(area, (message) => (message.trim() ? '' : 'empty'))).toEqual([]);
  });

  it('has messages that can be read', () => {
    const check = (message: string): string => {
      try {
        parse(message);
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(complaints(area, check)).toEqual([]);
  });

  it('puts the same into a message in every language', () => {
    const english = read(area, 'en');
    const check = (message: string, key: string): string => {
      const found = argumentsOf(message).join(', ');
      const wanted = argumentsOf(english[key] ?? '').join(', ');
      return found === wanted ? '' : `has ‹${found}›, in English ‹${wanted}›`;
    };
    expect(complaints(area, check)).toEqual([]);
  });

  it('has the forms that a count takes in each language', () => {
    const check = (message: string, _key: string, language: string): string =>
      missingForms(message, language).join(', ');
    expect(complaints(area, check)).toEqual([]);
  });
});

it('defines each key in one area', () => {
  const keys = areas.flatMap((area) => Object.keys(read(area, 'en')));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it('has a word for every value of every enum of the API, and no other terms', () => {
  const supergraph = parseSchema(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8'));
  const types = Object.values(buildASTSchema(supergraph).getTypeMap());
  const values = types
    .filter(isEnumType)
    .filter(({ name }) => !name.includes('__'))
    .flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`));
  expect(Object.keys(read(join('terms', 'strings'), 'en')).toSorted()).toEqual(values.toSorted());
});
