import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { ViewerDocument } from './viewer.generated';

/** Who the reader is to the API, and what they may do there; the API itself judges every change once more. */
export interface Viewer {
  /** Whether the API has said, or failed to say, who it is. */
  readonly isKnown: boolean;
  readonly isSignedIn: boolean;
  readonly partnerId: string | null;
  /** Ids of the local partnerships that the reader coordinates. */
  readonly coordinates: readonly string[];
  /** Whether the reader has a scope, such as `news:write`, or is an administrator; `false` until it is known who reads. */
  can(scope: string): boolean;
}

export function useViewer(): Viewer {
  const { data, error } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  const viewer = data?.viewer ?? null;
  const isKnown = data !== undefined || error !== undefined;
  return useMemo(
    () => ({
      isKnown,
      isSignedIn: viewer !== null,
      partnerId: viewer?.partner?.id ?? null,
      coordinates: (viewer?.coordinates ?? []).flatMap((partnership) => partnership?.id ?? []),
      can: (scope) => viewer?.scopes.some((held) => held === scope || held === 'admin') ?? false,
    }),
    [viewer, isKnown],
  );
}
