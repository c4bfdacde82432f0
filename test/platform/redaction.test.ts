import fc from 'fast-check';
import { withoutSecrets } from '../../platform/redaction';

const token = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJwZXJzb24ifQ.c2lnbmF0dXJl-_';

describe('what is logged', () => {
  it.each([
    ['a header', `{"authorization":"Bearer ${token}"}`, '{"authorization":"[redacted]"}'],
    ['a header of another scheme', 'Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic [redacted]'],
    ['a token alone', `jwt malformed: ${token}.`, 'jwt malformed: [redacted]'],
    ['a token in a query', `GET /graphql?t=${token}&a=1`, 'GET /graphql?t=[redacted]&a=1'],
    [
      'the password of a database',
      'postgres://city:p%40ss:w@db:5432/x',
      'postgres://city:[redacted]@db:5432/x',
    ],
    ['a field with a quote in it', '{"password":"a\\"b","user":"c"}', '{"password":"[redacted]","user":"c"}'],
    [
      'a private key',
      'key -----BEGIN PRIVATE KEY-----\\nMC4CAQ\\n-----END PRIVATE KEY----- end',
      'key [redacted] end',
    ],
  ])('leaves out %s', (_what, text, left) => {
    expect(withoutSecrets(text)).toBe(left);
  });

  it.each([
    'GET http://127.0.0.1:4000/graphql 200',
    '{"requestId":"trace-7:a.b_c","msg":"answered","token_count":3}',
    'postgres://city@db:5432/x is out of reach',
  ])('keeps %s', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });

  it('is looked through in time by its length, whatever it begins like', () => {
    const beginnings = fc.constantFrom(
      'eyJaaaaaaa-',
      'a.',
      'x://',
      '-----BEGIN PRIVATE KEY-----',
      'bearer ',
      '"token":"\\',
    );
    fc.assert(
      fc.property(beginnings, (beginning) => {
        const text = beginning.repeat(100_000 / beginning.length);
        const began = performance.now();
        withoutSecrets(text);
        expect(performance.now() - began).toBeLessThan(500);
      }),
      { numRuns: 12 },
    );
  });
});
