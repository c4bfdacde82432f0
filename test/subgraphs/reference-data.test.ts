import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = Record<string, string>;

interface Country {
  iso3: string;
  iso2: string;
  m49: string;
  names: Texts;
  m49Path: string[];
}
interface M49Area {
  code: string;
  name: string;
  level: string;
  parent: string | null;
}
interface Goal {
  code: string;
  shortTitle: Texts;
  title: Texts;
  uri: string;
}
interface Target {
  code: string;
  goal: string;
  title: Texts;
  uri: string;
}
interface Indicator {
  code: string;
  target: string;
  unsdCode: string;
  title: Texts;
  retired?: true;
}
interface OffenceCategory {
  code: string;
  level: number;
  parent: string | null;
  title: Texts;
}
interface SafetyIndicator {
  code: string;
  title: Texts;
  unit: string;
  lowerIsBetter: boolean;
  offence: string | null;
  sdgIndicator: string | null;
}

const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

function read<T>(path: string): T[] {
  const rows: T[] = JSON.parse(readFileSync(join(__dirname, '../../subgraphs', path), 'utf8'));
  return rows;
}

const countries = read<Country>('partners/reference/countries.json');
const areas = read<M49Area>('partners/reference/m49-areas.json');
const goals = read<Goal>('partners/reference/sdg-goals.json');
const targets = read<Target>('partners/reference/sdg-targets.json');
const indicators = read<Indicator>('partners/reference/sdg-indicators.json');
const offences = read<OffenceCategory>('assessments/reference/offence-categories.json');
const safetyIndicators = read<SafetyIndicator>('assessments/reference/safety-indicators.json');

const byNumber = new Intl.Collator('en', { numeric: true });

function codes(rows: { code: string }[]): string[] {
  return rows.map(({ code }) => code);
}

/** Rows whose test fails, so that a failure names them. */
function faults<T>(rows: T[], isSound: (row: T) => boolean): T[] {
  return rows.filter((row) => !isSound(row));
}

function isClean(text: string): boolean {
  return text !== '' && text === text.normalize('NFC') && !/^\s|\s$|\s\s|[\n\u00ad\u0640]/.test(text);
}

function isComplete(texts: Texts): boolean {
  return languages.every((language) => isClean(texts[language] ?? ''));
}

function isUnder(parent: string, code: string): boolean {
  return code.startsWith(`${parent}.`) && code.split('.').length === parent.split('.').length + 1;
}

function country(iso3: string): Country | undefined {
  return countries.find((row) => row.iso3 === iso3);
}

test.each([
  ['countries', countries.map(({ iso3 }) => iso3)],
  ['M49 areas', codes(areas)],
  ['goals', codes(goals)],
  ['targets', codes(targets)],
  ['indicators', codes(indicators)],
  ['safety indicators', codes(safetyIndicators)],
])('%s are sorted by code, and each code is there once', (_, list) => {
  expect(list).toEqual([...new Set(list)].toSorted(byNumber.compare));
});

describe('countries', () => {
  test('are the 249 of ISO 3166-1, each with its own three codes', () => {
    expect(countries).toHaveLength(249);
    expect(new Set(countries.map(({ iso2 }) => iso2)).size).toBe(249);
    expect(new Set(countries.map(({ m49 }) => m49)).size).toBe(249);
    expect(
      faults(countries, ({ iso3, iso2, m49 }) => /^[A-Z]{3} [A-Z]{2} \d{3}$/.test(`${iso3} ${iso2} ${m49}`)),
    ).toEqual([]);
    expect(country('BRB')?.m49).toBe('052');
  });

  test('have a name in all six UN languages', () => {
    expect(faults(countries, ({ names }) => isComplete(names))).toEqual([]);
    expect(country('UZB')?.names).toMatchObject({ fr: 'Ouzbékistan', zh: '乌兹别克斯坦', ar: 'أوزبكستان' });
  });

  test.each([
    ['UZB', ['001', '142', '143']],
    ['KEN', ['001', '002', '202', '014']],
    ['MEX', ['001', '019', '419', '013']],
    ['BRB', ['001', '019', '419', '029']],
    ['ATA', ['001']],
    ['TWN', []],
  ])('%s lies in %j', (iso3, path) => {
    expect(country(iso3)?.m49Path).toEqual(path);
  });

  test('lie in listed areas, each the parent of the next', () => {
    const parents = new Map(areas.map(({ code, parent }) => [code, parent]));
    expect(
      faults(countries, ({ m49Path }) =>
        m49Path.every((code, depth) => parents.get(code) === (m49Path[depth - 1] ?? null)),
      ),
    ).toEqual([]);
  });
});

test('M49 areas have a level below that of their parent', () => {
  const order = ['GLOBAL', 'REGION', 'SUBREGION', 'INTERMEDIATE_REGION'];
  const depth = new Map(areas.map(({ code, level }) => [code, order.indexOf(level)]));
  expect(
    faults(
      areas,
      ({ code, level, parent }) =>
        /^\d{3}$/.test(code) &&
        order.includes(level) &&
        (depth.get(parent ?? '') ?? -1) === order.indexOf(level) - 1,
    ),
  ).toEqual([]);
});

describe('the Sustainable Development Goals', () => {
  test('are 17 goals and 169 targets, complete in six languages', () => {
    expect(codes(goals)).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)));
    expect(targets).toHaveLength(169);
    expect(faults(goals, ({ title, shortTitle }) => isComplete(title) && isComplete(shortTitle))).toEqual([]);
    expect(faults(targets, ({ title }) => isComplete(title))).toEqual([]);
  });

  test('have the URIs of the UN', () => {
    expect(
      faults([...goals, ...targets], ({ code, uri }) => uri === `http://metadata.un.org/sdg/${code}`),
    ).toEqual([]);
  });

  test('hang together: target under goal, indicator under target', () => {
    expect(faults(targets, ({ goal, code }) => codes(goals).includes(goal) && isUnder(goal, code))).toEqual(
      [],
    );
    expect(
      faults(indicators, ({ target, code }) => codes(targets).includes(target) && isUnder(target, code)),
    ).toEqual([]);
  });

  test('have an indicator in use for every target but 11.c', () => {
    const measured = new Set(indicators.filter(({ retired }) => !retired).map(({ target }) => target));
    expect(codes(targets).filter((code) => !measured.has(code))).toEqual(['11.c']);
    expect(codes(indicators.filter(({ retired }) => retired))).toHaveLength(5);
    expect(indicators).toHaveLength(252);
  });

  test('have clean indicator titles, English always, all six languages for all but two', () => {
    expect(
      faults(
        indicators,
        ({ title }) =>
          isClean(title.en ?? '') &&
          Object.entries(title).every(([language, text]) => languages.includes(language) && isClean(text)),
      ),
    ).toEqual([]);
    const incomplete = indicators.filter(({ title }) => Object.keys(title).length < languages.length);
    expect(codes(incomplete)).toEqual(['14.5.1', '16.2.1']);
  });

  test.each([
    ['16.1.4', 'C160104'],
    ['16.a.1', 'C160a01'],
    ['16.10.2', 'C161002'],
    ['1.5.1', 'C200303'],
    ['11.5.1', 'C200303'],
    ['17.6.1', 'C170602'],
  ])('code %s as %s at the UN Statistics Division', (code, unsdCode) => {
    expect(indicators.find((row) => row.code === code)?.unsdCode).toBe(unsdCode);
  });

  test('have indicator codes of the form of the UN Statistics Division', () => {
    expect(faults(indicators, ({ unsdCode }) => /^C\d\d\d[\da-d]\d\d$/.test(unsdCode))).toEqual([]);
  });
});

describe('offence categories', () => {
  test('are the eleven sections of the ICCS and categories below them', () => {
    const list = codes(offences);
    expect(list).toEqual([...new Set(list)].toSorted());
    expect(offences.filter(({ level }) => level === 1)).toHaveLength(11);
  });

  test('have the level that their length says, and the longest listed prefix as parent', () => {
    const levels: Record<number, number> = { 2: 1, 4: 2, 5: 3, 6: 4 };
    const wrong = faults(offences, ({ code, level, parent, title }) => {
      const ancestors = codes(offences).filter((other) => other !== code && code.startsWith(other));
      return (
        levels[code.length] === level && (ancestors.at(-1) ?? null) === parent && isClean(title.en ?? '')
      );
    });
    expect(wrong).toEqual([]);
  });
});

test('safety indicators refer to listed offences and to SDG indicators in use', () => {
  const inUse = codes(indicators.filter(({ retired }) => !retired));
  expect(
    faults(
      safetyIndicators,
      ({ code, title, unit, offence, sdgIndicator }) =>
        /^[a-z]+(-[a-z]+)*$/.test(code) &&
        isClean(title.en ?? '') &&
        isClean(unit) &&
        (offence === null || codes(offences).includes(offence)) &&
        (sdgIndicator === null || inUse.includes(sdgIndicator)),
    ),
  ).toEqual([]);
  expect(safetyIndicators.filter(({ lowerIsBetter }) => !lowerIsBetter).map(({ code }) => code)).toEqual([
    'crime-reporting-rate',
    'feeling-safe-after-dark',
  ]);
});
