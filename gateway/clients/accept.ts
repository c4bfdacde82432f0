import type { ClientTransport } from './client-metrics';

export type StreamTransport = Exclude<ClientTransport, 'graphql-ws'>;

interface MediaRange {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly quality: number;
}

const jsonTypes: ReadonlySet<string> = new Set([
  'application/json',
  'application/graphql-response+json',
  'application/*',
  '*/*',
]);

/**
 * How the answer to a subscription is to be streamed, by what the client prefers; `undefined` where it takes no stream.
 */
export function acceptedStream(accept: string | undefined): StreamTransport | undefined {
  const accepted = mediaRangesOf(accept)
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { type, parameters } of accepted) {
    if (type === 'text/event-stream') return 'sse';
    if (type === 'multipart/mixed' && parameters.get('subscriptionspec') === '1.0') return 'multipart';
  }
  return undefined;
}

/** Clients that name every format for every operation mean JSON for those that are answered once. */
export function acceptsJson(accept: string | undefined): boolean {
  return mediaRangesOf(accept).some(({ type, quality }) => quality > 0 && jsonTypes.has(type));
}

function mediaRangesOf(accept: string | undefined): MediaRange[] {
  return splitUnquoted(accept ?? '', ',').map((range) => {
    const [type = '', ...rest] = splitUnquoted(range, ';');
    const parameters = new Map(
      rest.map((parameter) => {
        const [name = '', ...value] = parameter.split('=');
        return [
          name.trim().toLowerCase(),
          value
            .join('=')
            .trim()
            .replace(/^"(.*)"$/, '$1'),
        ] as const;
      }),
    );
    const quality = Number(parameters.get('q') ?? 1);
    return { type: type.toLowerCase(), parameters, quality: Number.isNaN(quality) ? 0 : quality };
  });
}

/** A boundary in quotes may hold either separator. */
function splitUnquoted(text: string, separator: ',' | ';'): string[] {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) {
      parts.push(part.trim());
      part = '';
    } else {
      part += character;
    }
  }
  return [...parts, part.trim()];
}
