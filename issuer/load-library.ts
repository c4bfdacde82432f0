import type * as OidcProvider from 'oidc-provider';
import { StartupError } from '../platform/errors';

export type Library = typeof OidcProvider;

const expected = [
  // Node 20 is what package.json asks for, and the tests of the issuer run on it.
  'Unsupported runtime',
  // All that is kept is the state of demonstrations.
  'in-memory adapter',
];

/**
 * What `build` makes of the issuer's library, which is an optional dependency. What it warns of meanwhile is printed unless
 * it is decided: the library has no other way to be told.
 */
export async function withLibrary<Built>(build: (library: Library) => Built): Promise<Built> {
  const { warn } = console;
  Object.assign(console, {
    warn: (...words: unknown[]) => {
      if (!expected.some((text) => String(words[0]).includes(text))) warn(...words);
    },
  });
  try {
    return build(await loadLibrary());
  } finally {
    Object.assign(console, { warn });
  }
}

async function loadLibrary(): Promise<Library> {
  try {
    return await import('oidc-provider');
  } catch {
    throw new StartupError(
      'The local issuer needs the optional package oidc-provider: install it with npm ci, or set AUTH_ISSUER.',
    );
  }
}
