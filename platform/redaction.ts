const redacted = '[redacted]';

// What may be long is bounded: a text that only begins like a secret, again and again, must not take long to look through.
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic|dpop)\s+[\w.~+/=-]+/gi, `$1 ${redacted}`],
  // A JSON Web Token begins with `{"` in base64url, whatever stands before it.
  [/\beyJ[\w-]{6,1000}\.[\w-]+(?:\.[\w-]*)*/g, redacted],
  [
    /("(?:authorization|cookie|set-cookie|password|secret|client_secret|token|access_token|refresh_token)":)"(?:[^"\\]|\\.)*"/gi,
    `$1"${redacted}"`,
  ],
  [/\b([a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/?#@"]{0,200}):[^\s@"]{1,500}@/gi, `$1:${redacted}@`],
  [/-----BEGIN ([A-Z ]{0,20})PRIVATE KEY-----.{0,5000}?-----END \1PRIVATE KEY-----/gs, redacted],
];

/** The same text, less tokens, passwords in addresses, and private keys. */
export function withoutSecrets(text: string): string {
  return secrets.reduce((rest, [secret, replacement]) => rest.replace(secret, replacement), text);
}
