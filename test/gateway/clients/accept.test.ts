import { acceptedStream, acceptsJson } from '../../../gateway/clients/accept';

describe('the stream that a client accepts', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['*/*', undefined],
    ['application/json', undefined],
    ['text/event-stream', 'sse'],
    ['text/EVENT-stream; charset=utf-8', 'sse'],
    ['application/json, text/event-stream', 'sse'],
    ['text/event-stream;q=0', undefined],
    ['text/event-stream;q=nonsense', undefined],
    ['multipart/mixed', undefined],
    ['multipart/mixed;deferSpec=20220824', undefined],
    ['multipart/mixed;subscriptionSpec=2.0', undefined],
    ['multipart/mixed;subscriptionSpec="1.0"', 'multipart'],
    ['multipart/mixed; boundary="a,b; text/event-stream"; subscriptionSpec=1.0', 'multipart'],
    ['text/event-stream, multipart/mixed;subscriptionSpec=1.0', 'sse'],
    ['multipart/mixed;subscriptionSpec=1.0, text/event-stream', 'multipart'],
    ['multipart/mixed;subscriptionSpec=1.0;q=0.5, text/event-stream', 'sse'],
    ['text/event-stream;q=0.1, multipart/mixed;subscriptionSpec=1.0;q=0.2', 'multipart'],
    [',;,=;"', undefined],
  ])('of %j is %s', (accept, stream) => {
    expect(acceptedStream(accept)).toBe(stream);
  });

  it.each([
    [undefined, false],
    ['text/event-stream', false],
    ['application/json', true],
    ['application/graphql-response+json, text/event-stream', true],
    ['text/event-stream, */*;q=0.1', true],
    ['application/json;q=0, text/event-stream', false],
  ])('leaves %j room for JSON: %s', (accept, expected) => {
    expect(acceptsJson(accept)).toBe(expected);
  });
});
