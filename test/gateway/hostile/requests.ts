import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { badOperation, badSubscription, examples, type Sent } from './operations';

/** One request as bytes, and what may become of it. */
export interface HostileRequest {
  readonly bytes: Buffer;
  /** Whether it is HTTP so far that there has to be an answer. */
  readonly isAnswered: boolean;
}

const head = (line: string, headers: Record<string, string>): string =>
  `${line} HTTP/1.1\r\n${Object.entries({ host: 'city', connection: 'close', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

function request(line: string, headers: Record<string, string>, body: Buffer | string = ''): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(head(line, { 'content-length': String(bytes.length), ...headers }), 'latin1'),
    bytes,
  ]);
}

const json = { 'content-type': 'application/json' };
const preflighted = { 'apollo-require-preflight': '1' };
const answered = (bytes: Buffer): HostileRequest => ({ bytes, isAnswered: true });

/** As JSON writes what JavaScript cannot hold. */
const written = (value: Sent): string => JSON.stringify(value) ?? 'null';

/** What a URL can hold of a text. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const accepts = fc.constantFrom(
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'text/event-stream',
  'multipart/mixed;subscriptionSpec=1.0, application/json',
  'text/event-stream;q=0,,;=";q=x',
  'image/png',
);

export function postOf(sent: Sent, accept = 'application/json'): HostileRequest {
  return answered(request('POST /graphql', { ...json, accept }, written(sent)));
}

const posted = fc.tuple(badOperation, accepts).map(([sent, accept]) => postOf(sent, accept));

const subscribed = fc
  .tuple(badSubscription, fc.constantFrom('text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'))
  .map(([sent, accept]) => postOf(sent, accept));

const brokenJson = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.constantFrom<(text: string) => Buffer | string>(
      (text) => text.slice(0, -5),
      (text) => text.replaceAll('"', "'"),
      (text) => text.replace('}', ',}'),
      (text) => `${text}${text}`,
      (text) => `[${text},${text}]`,
      (text) => `\ufeff${text}`,
      (text) => text.replace('query', '\0uery'),
      (text) => text.replace('"query"', '"query":1e400,"query"'),
      (text) => text.replace('{', '{"variables":{"n":1e400,"m":-1e400,"k":123456789012345678901234567890},'),
      (text) =>
        text.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}},'),
      (text) => Buffer.from(text, 'utf16le'),
      (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0xc0])]),
      () => '['.repeat(200_000),
      () => `{"variables":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)},"query":"{ taskLogHead }"}`,
      () => `{"query":"{ taskLogHead }","extensions":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      () => '"{ taskLogHead }"',
      () => '',
    ),
  )
  .map(([query, broken]) => answered(request('POST /graphql', json, broken(JSON.stringify({ query })))));

const typed = fc
  .tuple(
    fc.constantFrom(
      'application/json; charset=utf-7',
      'application/json; charset=utf-16le',
      'application/json; charset="',
      'application/graphql',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'text/plain',
      'application/json, application/json',
      ';',
      '\x80\xff',
    ),
    fc.constantFrom('', 'gzip', 'deflate', 'br', 'identity', 'gzip, gzip', 'nonsense'),
    fc.constantFrom<string | Buffer>(
      '{"query":"{ taskLogHead }"}',
      gzipSync('{"query":"{ taskLogHead }"}'),
      gzipSync('x'.repeat(8_000_000)),
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{ taskLogHead }"}\r\n--x',
      '--x\r\n\r\n--x--',
      'query={taskLogHead}&query=b',
    ),
    fc.constantFrom({}, preflighted),
  )
  .map(([type, encoding, body, headers]) =>
    answered(
      request(
        'POST /graphql',
        { 'content-type': type, ...(encoding && { 'content-encoding': encoding }), ...headers },
        body,
      ),
    ),
  );

const byGet = fc
  .tuple(
    fc.oneof(
      badOperation.map((sent) =>
        new URLSearchParams(
          Object.entries(Object(sent) as object).map(([name, value]): [string, string] => [
            name,
            typeof value === 'string' ? wellFormed(value) : written(value as Sent),
          ]),
        )
          .toString()
          .slice(0, 12_000),
      ),
      fc.constantFrom(
        'query=%',
        'query=%FF%FE',
        'query=%00',
        'query={taskLogHead}&query={taskLogHead}',
        'query[]={taskLogHead}',
        'query[a]=1&query[b]=2',
        '__proto__[query]={taskLogHead}',
        'variables={',
        'variables=[]&query={taskLogHead}',
        'variables=1&query={taskLogHead}',
        'extensions=null&query={taskLogHead}',
        'query=mutation{mergePartners(input:{}){__typename}}',
        `query={taskLogHead}&${'a=1&'.repeat(2_000)}`,
        '',
      ),
    ),
    fc.constantFrom(
      {},
      preflighted,
      { accept: 'text/event-stream' },
      { origin: 'https://evil.example', accept: 'text/event-stream' },
    ),
  )
  .map(([search, headers]) => answered(request(`GET /graphql?${search}`, headers)));

const paths = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE', 'M-SEARCH'),
    fc.constantFrom(
      '/graphql',
      '/graphql/',
      '/GRAPHQL',
      '//graphql',
      '/graphql/../graphql',
      '/./graphql/%2e%2e/metrics',
      '/graphql%00',
      '/%ff%fe',
      '/%',
      '/..%2f..%2fetc/passwd',
      '/graphql;a=b',
      '/?query={taskLogHead}',
      '/health',
      '/health/ready/x',
      '/oidc/../graphql',
      'http://elsewhere.example/graphql?query={taskLogHead}',
      `/${'a/'.repeat(5_000)}`,
      '*',
      '/__proto__',
      '/constructor/prototype',
    ),
    fc.constantFrom({}, preflighted, json),
  )
  .map(([method, path, headers]) =>
    answered(request(`${method} ${path}`, headers, method === 'GET' ? '' : '{}')),
  );

const headed = fc
  .constantFrom<Record<string, string>>(
    { 'x-big': 'y'.repeat(20_000) },
    Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`x-${index}`, '1'])),
    { 'content-length': '5000000' },
    { 'content-length': '-1' },
    { 'content-length': '1e3' },
    { 'content-length': '99999999999999999999' },
    { 'transfer-encoding': 'chunked' },
    { 'transfer-encoding': 'gzip' },
    { host: '' },
    { 'x-request-id': '{"a":"b"}\u0001' },
    { 'x-forwarded-for': `${'1.2.3.4, '.repeat(500)}x` },
    { authorization: `Bearer ${'a'.repeat(10_000)}` },
    { accept: 'text/event-stream;q=0.1,'.repeat(500) },
    { 'last-event-id': '\x00\x01', accept: 'text/event-stream' },
    { upgrade: 'h2c', connection: 'upgrade' },
    { upgrade: 'websocket', connection: 'upgrade', 'sec-websocket-key': 'x', 'sec-websocket-version': '13' },
    { expect: '200-nonsense' },
    { range: 'bytes=0-1', 'if-none-match': '*' },
  )
  .map((headers) => ({
    bytes: request('POST /graphql', { ...json, ...headers }, '{"query":"{ taskLogHead }"}'),
    // Of these more seems to come.
    isAnswered: !/^[59]/.test(headers['content-length'] ?? '') && headers['transfer-encoding'] !== 'chunked',
  }));

const garbage = fc
  .oneof(
    fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        'GET\r\n\r\n',
        'GET / HTTP/9.9\r\n\r\n',
        '\r\n\r\n\r\n',
        'POST /graphql HTTP/1.1\r\n',
        '\x16\x03\x01\x02\x00',
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      )
      .map((text) => Buffer.from(text, 'latin1')),
  )
  .map((bytes) => ({ bytes, isAnswered: false }));

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 10, arbitrary: posted },
  { weight: 2, arbitrary: subscribed },
  { weight: 2, arbitrary: brokenJson },
  { weight: 1, arbitrary: typed },
  { weight: 3, arbitrary: byGet },
  { weight: 1, arbitrary: paths },
  { weight: 1, arbitrary: headed },
  { weight: 1, arbitrary: garbage },
);
