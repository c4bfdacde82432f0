import { endpointUrl, socketUrl, type OperationRequest } from './request';

export const snippetKinds = ['curl', 'fetch', 'graphql-ws'] as const;

export type SnippetKind = (typeof snippetKinds)[number];

export interface SnippetSource extends OperationRequest {
  readonly isSubscription: boolean;
  /** Whether a token is to be sent; its place is named, it is never written down. */
  readonly isSignedIn: boolean;
}

/** The operation as code that can be pasted elsewhere. */
export function snippet(kind: SnippetKind, given: SnippetSource): string {
  const source = withoutToken(given);
  switch (kind) {
    case 'curl':
      return curl(source);
    case 'fetch':
      return fetching(source);
    case 'graphql-ws':
      return overSocket(source);
  }
}

/** A token that was written beside the operation is named like that of somebody who has signed in. */
function withoutToken(source: SnippetSource): SnippetSource {
  const headers = Object.entries(source.headers ?? {});
  const others = headers.filter(([name]) => name.toLowerCase() !== 'authorization');
  const isSignedIn = source.isSignedIn || others.length < headers.length;
  return { ...source, headers: Object.fromEntries(others), isSignedIn };
}

function bodyOf({ query, operationName, variables }: OperationRequest): object {
  const hasVariables = Object.keys(variables ?? {}).length > 0;
  return { query, ...(operationName !== undefined && { operationName }), ...(hasVariables && { variables }) };
}

function curl(source: SnippetSource): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    `curl ${source.isSubscription ? '-N' : '-s'} ${quoted(endpointUrl())}`,
    `-H 'content-type: application/json'`,
    ...(source.isSubscription ? [`-H 'accept: text/event-stream'`] : []),
    ...(source.isSignedIn ? ['-H "authorization: Bearer $TOKEN"'] : []),
    ...Object.entries(source.headers ?? {}).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    `-d ${quoted(JSON.stringify(bodyOf(source)))}`,
  ].join(' \\\n  ');
}

function fetching(source: SnippetSource): string {
  const headers = [
    `'content-type': 'application/json',`,
    ...(source.isSubscription ? [`accept: 'text/event-stream',`] : []),
    ...(source.isSignedIn ? ['authorization: `Bearer ${token}`,'] : []),
    ...Object.entries(source.headers ?? {}).map(
      (entry) => `${entry.map((text) => JSON.stringify(text)).join(': ')},`,
    ),
  ];
  const lines = [
    `const response = await fetch(${JSON.stringify(endpointUrl())}, {`,
    `  method: 'POST',`,
    '  headers: {',
    ...headers.map((line) => `    ${line}`),
    '  },',
    `  body: JSON.stringify(${indented(bodyOf(source))}),`,
    '});',
  ];
  const reading = source.isSubscription
    ? [
        '// Server-Sent Events: `event: next` with a result in `data`, until `event: complete`.',
        'for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) console.log(chunk);',
      ]
    : ['const { data, errors } = await response.json();'];
  return [...lines, ...reading].join('\n');
}

function overSocket(source: SnippetSource): string {
  const parameters = source.isSignedIn
    ? ['  connectionParams: async () => ({ authorization: `Bearer ${await accessToken()}` }),']
    : [];
  return [
    "import { createClient } from 'graphql-ws';",
    '',
    'const client = createClient({',
    `  url: ${JSON.stringify(socketUrl())},`,
    ...parameters,
    '  retryAttempts: Infinity,',
    '  shouldRetry: () => true,',
    '});',
    '',
    `client.subscribe(${indented(bodyOf(source), '')}, {`,
    '  next: ({ data, errors }) => console.log(data, errors),',
    '  error: (reason) => console.error(reason),',
    "  complete: () => console.log('complete'),",
    '});',
  ].join('\n');
}

/** As a literal of a program, below a line that is indented by so much. */
function indented(value: object, indent = '  '): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}
