import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export interface UrlFilters<Name extends string> {
  /** Empty where nothing is chosen. */
  readonly value: Readonly<Record<Name, string>>;
  /** Puts one into the address, in the place of what stood there; an empty one takes it away. */
  readonly set: (name: Name, value: string) => void;
  readonly isAny: boolean;
  readonly clear: () => void;
}

/** What a list is narrowed by stands in the page's address, so that the list can be linked to. */
export function useUrlFilters<Name extends string>(names: readonly Name[]): UrlFilters<Name> {
  const [params, setParams] = useSearchParams();
  return useMemo(
    () => ({
      value: Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<Name, string>,
      set: (name: Name, value: string) =>
        setParams(
          (before) => {
            const after = new URLSearchParams(before);
            if (value === '') after.delete(name);
            else after.set(name, value);
            return after;
          },
          { replace: true, preventScrollReset: true },
        ),
      isAny: names.some((name) => params.has(name)),
      clear: () => setParams({}, { replace: true, preventScrollReset: true }),
    }),
    [names, params, setParams],
  );
}
