import { findFreePorts } from '../../platform/http/free-ports';
import { demoCoordinator } from '../support/demo-coordinator';
import { eventually, useProcesses, type StartedProcess } from '../support/processes';
import { startTestIssuer, type TestIssuer } from '../support/test-issuer';
import { startTraceCollector, type CollectedSpan, type TraceCollector } from '../support/trace-collector';

jest.setTimeout(90_000);

const { folder, copyOf, start } = useProcesses();

/** A data folder as a first start leaves it. */
let filled: string;
let issuer: TestIssuer;
let token: string;

beforeAll(async () => {
  issuer = await startTestIssuer();
  token = await issuer.mint({ ...demoCoordinator, name: 'secret-of-a-name' });
  filled = folder();
  const first = run('dist/main.js', filled);
  await urlOf(first);
  first.signal('SIGTERM');
  await first.ended;
});

afterAll(() => issuer.dispose());

function run(script: string, dataDir: string, variables: Record<string, string> = {}): StartedProcess {
  return start(['node', script], { DATA_DIR: dataDir, PORT: '0', AUTH_ISSUER: issuer.url, ...variables });
}

async function urlOf(platform: StartedProcess): Promise<string> {
  const [, url = ''] = await platform.says(/^Ready: the API is at (http:\S+)\/graphql \(after/m);
  return url;
}

const query = `query Briefing($id: ID!) {
  place(id: $id) { name country { name } latestAssessment { title } news(first: 1) { nodes { headline } } }
}`;
const traceId = 'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb';
const client = 'cccccccccccccccc';

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(body),
  });
}

describe.each([
  ['in one process', 'dist/main.js'],
  ['in five processes', 'dist/main.distributed.js'],
])('%s', (_, script) => {
  const isOne = script === 'dist/main.js';
  let collector: TraceCollector;
  let platform: StartedProcess;
  let url: string;

  beforeAll(async () => {
    collector = await startTraceCollector();
  });

  // Processes are ended after each test, so there is one that goes through all of it.
  afterAll(() => collector.dispose());

  async function begin(): Promise<void> {
    platform = run(script, copyOf(filled), {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      OTEL_BSP_SCHEDULE_DELAY: '50',
      LOG_LEVEL: 'debug',
    });
    url = await urlOf(platform);
  }

  it('a request is one trace from the client to the statements of all subgraphs', async () => {
    await begin();
    const answer = await post(
      url,
      { query, variables: { id: 'place:uz-tashkent-chilanzar' } },
      { traceparent: `00-${traceId}-${client}-01` },
    );
    expect(await answer.json()).toMatchObject({ data: { place: { name: 'Chilanzar' } } });
    const services = isOne
      ? ['unodcity']
      : ['unodcity-partners', 'unodcity-local-partnerships', 'unodcity-assessments', 'unodcity-news'];
    const isStatement = (span: CollectedSpan): boolean => span.attributes['db.query.text'] !== undefined;
    const inTrace = (): CollectedSpan[] => collector.spans.filter((span) => span.traceId === traceId);
    await eventually(
      () =>
        services.every((service) => inTrace().some((span) => span.service === service && isStatement(span))),
      'statements of all',
    );
    const edge = await collector.until(
      (span) => span.traceId === traceId && span.parentSpanId === client,
      'the request',
    );
    expect(edge).toMatchObject({
      service: isOne ? 'unodcity' : 'unodcity-gateway',
      name: 'POST /graphql',
      attributes: {
        'graphql.operation.name': 'Briefing',
        'graphql.operation.type': 'query',
        'graphql.document': query,
        'unodcity.request_id': answer.headers.get('x-request-id'),
        'http.response.status_code': 200,
      },
    });
    expect(inTrace().map(({ name }) => name)).toContain('gateway.plan');
    for (const statement of inTrace().filter(isStatement)) {
      const above = collector.ancestorsOf(statement).map(({ name }) => name);
      expect(above).toEqual([
        ...(isOne ? ['subgraph.execute'] : ['POST /graphql', 'POST']),
        'gateway.fetch',
        'gateway.execute',
        'gateway.request',
        'POST /graphql',
      ]);
    }
    expect(new Set(inTrace().flatMap(({ attributes }) => attributes['service'] ?? []))).toEqual(
      new Set(['partners', 'local-partnerships', 'assessments', 'news']),
    );
    // The log leads to the trace.
    expect(platform.errors).toContain(`"trace_id":"${traceId}"`);
  });

  it('a change leads to the number of its event, and the pushed event is a trace of its own', async () => {
    await begin();
    const stream = await post(
      url,
      {
        query:
          'subscription Watch { taskChanged { kind comment actorPartner { name } task { title place { country { name } } } } }',
      },
      { accept: 'text/event-stream', traceparent: `00-${traceId}-${client}-01` },
    );
    const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let pushed = (await events?.read())?.value ?? '';
    const comment = 'secret-of-a-comment';
    const changed = await post(url, {
      query: `mutation Say($input: CommentOnTaskInput!) { commentOnTask(input: $input) { userErrors { message } } }`,
      variables: { input: { taskId: 'task:demo-uz-chi-3', comment } },
    });
    expect(await changed.json()).toMatchObject({ data: { commentOnTask: { userErrors: [] } } });
    while (!pushed.includes(comment)) pushed += (await events?.read())?.value ?? '';
    await events?.cancel();

    const push = await collector.until(({ name }) => name === 'subgraph.event', 'the executed event');
    expect(push.parentSpanId).toBe('');
    expect(push.attributes).toMatchObject({ 'unodcity.subgraph': 'local-partnerships' });
    const completion = await collector.until(({ name }) => name === 'gateway.event', 'the completed event');
    expect(completion).toMatchObject({ traceId: push.traceId, parentSpanId: push.spanId });
    const isOfPush = (span: CollectedSpan): boolean => span.traceId === push.traceId;
    await collector.until(
      (span) => isOfPush(span) && span.attributes['db.query.text'] !== undefined && isBelow(span, completion),
      'statements below what the gateway added',
    );
    await collector.until(
      (span) =>
        isOfPush(span) && span.attributes['db.query.text'] !== undefined && !isBelow(span, completion),
      'statements of the subgraph of the event',
    );
    const change = await collector.until(
      (span) => span.attributes['unodcity.event.number'] !== undefined && span.traceId !== push.traceId,
      'the change',
    );
    expect(change.attributes['unodcity.event.number']).toBe(push.attributes['unodcity.event.number']);
  });

  function isBelow(span: CollectedSpan, other: CollectedSpan): boolean {
    return collector.ancestorsOf(span).some(({ spanId }) => spanId === other.spanId);
  }

  it('nothing that was a value is told', async () => {
    await begin();
    const parameters = new URLSearchParams({
      query: 'query Find($text: String) { places(filter: { search: $text }) { totalCount } }',
      variables: JSON.stringify({ text: 'secret-of-a-variable' }),
    });
    const headers = {
      cookie: 'session=secret-of-a-cookie',
      'apollo-require-preflight': '1',
      'user-agent': 'secret-of-a-client',
    };
    const identified = { ...headers, authorization: `Bearer ${token}` };
    await fetch(`${url}/graphql?${parameters.toString()}`, { headers: identified });
    await post(url, { query, variables: { id: 'secret-of-an-id' } }, headers);
    await fetch(`${url}/health/ready?secret-of-a-probe`, { headers });
    await collector.until(({ name }) => name === 'GET /graphql', 'the request by GET');
    await collector.until(
      ({ traceId: id, attributes }) =>
        id !== traceId &&
        attributes['db.query.text'] !== undefined &&
        attributes['db.namespace'] !== undefined,
      'its statement',
    );
    platform.signal('SIGTERM');
    expect(await platform.ended).toBe(0);
    expect(collector.received).not.toContain('secret');
    expect(collector.received).not.toContain(token);
    expect(collector.received).not.toContain('/health');
  });
});

describe('a collector', () => {
  it('that is away costs one warning, and the end takes no longer', async () => {
    const port = await findFreePorts(1);
    const platform = run('dist/main.js', copyOf(filled), {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_BSP_SCHEDULE_DELAY: '50',
    });
    const url = await urlOf(platform);
    for (let count = 0; count < 20; count += 1) {
      const answer = await post(url, { query, variables: { id: 'place:uz-tashkent-chilanzar' } });
      expect(answer.status).toBe(200);
    }
    await eventually(() => platform.errors.includes('traces cannot be delivered'), 'it warns');
    const began = Date.now();
    platform.signal('SIGTERM');
    expect(await platform.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(4_000);
    expect(platform.errors.match(/traces/g)).toHaveLength(1);
  });

  it('that hangs does not hold back the end', async () => {
    const collector = await startTraceCollector();
    collector.hang();
    const platform = run('dist/main.js', copyOf(filled), {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    });
    const url = await urlOf(platform);
    await post(url, { query, variables: { id: 'place:uz-tashkent-chilanzar' } });
    const began = Date.now();
    platform.signal('SIGTERM');
    expect(await platform.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(4_000);
    expect(collector.received).toContain('gateway.fetch');
    await collector.dispose();
  });

  it('that is not named is not loaded', async () => {
    const probe = `
      const { startTracing } = require('./dist/platform/tracing/start-tracing.js');
      require('./dist/platform/log.js');
      startTracing('unodcity', { tracing: {}, logLevel: 'info' }).then(() =>
        console.log(Object.keys(require.cache).filter((file) => file.includes('opentelemetry')).length + ' files'));`;
    const process = start(['node', '-e', probe], {});
    const [, count] = await process.says(/(\d+) files/);
    expect(count).toBe('0');
  });
});
