import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';

/** The keys that an issuer shows, found as a stranger finds them. */
export async function keysOf(issuer: string): Promise<JSONWebKeySet> {
  const discovery = (await fetchJson(`${issuer}/.well-known/openid-configuration`)) as { jwks_uri: string };
  return (await fetchJson(discovery.jwks_uri)) as JSONWebKeySet;
}

/** Whether it is a token for the API that one of these keys has signed. */
export async function isSignedBy(issuer: string, token: string | undefined): Promise<boolean> {
  const keys = createLocalJWKSet(await keysOf(issuer));
  return jwtVerify(String(token), keys, { audience: 'unodcity', algorithms: ['ES256'] }).then(
    () => true,
    () => false,
  );
}

async function fetchJson(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}
