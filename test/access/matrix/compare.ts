/** Stands in an expectation for what is not foretold. */
export const anything = Symbol('anything');

export interface Difference {
  readonly path: string;
  /** `leak`: more was shown than may be. `refusal`: less was. */
  readonly kind: 'leak' | 'refusal' | 'other';
  readonly expected: unknown;
  readonly got: unknown;
}

/** All in which an answer is not what it should be. */
export function differences(expected: any, got: any, path = ''): Difference[] {
  if (expected === anything || Object.is(expected, got)) return [];
  if (Array.isArray(expected) && Array.isArray(got)) return listDifferences(expected, got, path);
  if (isObject(expected) && isObject(got)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
    return [...names].flatMap((name) => differences(expected[name], got[name], `${path}.${name}`));
  }
  return [{ path, kind: kindOf(expected, got), expected, got }];
}

/** Lists of rows with keys are laid side by side by these: one row too many is one difference. */
function listDifferences(expected: any[], got: any[], path: string): Difference[] {
  const wanted = new Set(expected.map(keyOf));
  const there = new Set(got.map(keyOf));
  const found: Difference[] = [
    ...expected
      .filter((row) => !there.has(keyOf(row)))
      .map((row) => ({ path: `${path}[]`, kind: 'refusal' as const, expected: row, got: undefined })),
    ...got
      .filter((row) => !wanted.has(keyOf(row)))
      .map((row) => ({ path: `${path}[]`, kind: 'leak' as const, expected: undefined, got: row })),
  ];
  if (found.length > 0 || expected.length !== got.length) {
    const kind = got.length > expected.length ? ('leak' as const) : ('refusal' as const);
    return found.length > 0
      ? found
      : [{ path: `${path}.length`, kind, expected: expected.length, got: got.length }];
  }
  return expected.flatMap((row, index) => differences(row, got[index], `${path}[${index}]`));
}

function keyOf(row: any): unknown {
  if (!isObject(row)) return row;
  const { id, code, iso3, status, cursor, node, task, indicator, group } = row;
  const key =
    id ?? code ?? iso3 ?? node?.id ?? task?.id ?? indicator?.code ?? group?.code ?? status ?? cursor;
  return typeof key === 'string' ? key : '';
}

function kindOf(expected: unknown, got: unknown): Difference['kind'] {
  const isNothing = (value: unknown): boolean => value === null || value === undefined;
  if (isNothing(expected) && !isNothing(got)) return 'leak';
  if (!isNothing(expected) && isNothing(got)) return 'refusal';
  if (typeof expected === 'number' && typeof got === 'number') return got > expected ? 'leak' : 'refusal';
  return 'other';
}

function isObject(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
