/** What the gateway tells the pages that it serves, at `/settings.json`. */
export interface Settings {
  /** Where one signs in, an address or a path of this page's own; `null` where nobody can. */
  readonly issuer: string | null;
  /** By which the issuer knows the pages. */
  readonly clients: { readonly dashboard: string; readonly explorer: string };
  /** What is asked of the issuer, separated by blanks. */
  readonly scope: string;
  /** Whether the issuer is the one that runs beside the gateway, for demonstrations. */
  readonly isDemonstration: boolean;
}

/** Rejects where the gateway cannot be reached. */
export async function readSettings(): Promise<Settings> {
  const response = await fetch('/settings.json', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`/settings.json: ${response.status}`);
  return (await response.json()) as Settings;
}
