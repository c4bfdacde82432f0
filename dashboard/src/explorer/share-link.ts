/** What a link to the Explorer holds: what is asked, never what was answered, nor by whom. */
export interface SharedOperation {
  readonly query: string;
  /** As they stand in the editor. */
  readonly variables?: string | undefined;
}

const key = 'operation';

/** The operation stands behind the `#`, which browsers send to nobody. */
export async function linkTo({ query, variables }: SharedOperation): Promise<string> {
  const text = JSON.stringify([query, variables ?? '']);
  const squeezed = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text));
  const letters = btoa(String.fromCharCode(...squeezed));
  const safe = letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return new URL(`/explorer#${key}=${safe}`, location.href).href;
}

/** What the address of this page holds; `undefined` where that is nothing, or no operation. */
export async function sharedOperation(hash: string): Promise<SharedOperation | undefined> {
  const safe = new URLSearchParams(hash.slice(1)).get(key);
  if (safe === null) return undefined;
  try {
    const letters = atob(safe.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), bytes));
    const [query, variables] = JSON.parse(text) as [unknown, unknown];
    return typeof query === 'string' && typeof variables === 'string' ? { query, variables } : undefined;
  } catch {
    return undefined; // somebody cut the link off
  }
}

async function through(
  transform: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}
