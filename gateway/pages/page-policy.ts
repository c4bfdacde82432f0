/**
 * What the pages may load and ask: themselves, and the issuer. Styles of elements are set by the components and the editor,
 * which is why they may stand inline; scripts never do.
 */
export function pagePolicy(issuer: string | undefined): string {
  const signIn = issuer !== undefined && URL.canParse(issuer) ? ` ${new URL(issuer).origin}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    `connect-src 'self'${signIn}`,
    `form-action 'self'${signIn}`,
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
