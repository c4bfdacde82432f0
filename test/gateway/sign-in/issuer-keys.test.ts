import { createSigningKey, startTestIssuer } from '../../support/test-issuer';
import { eventually } from '../../support/processes';
import {
  amina,
  askOverHttp,
  askOverSocket,
  startSignedInCity,
  type SignedInCity,
} from './support/signed-in-city';

let city: SignedInCity;
afterEach(() => city.dispose());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const signed = { status: 200, data: { reader: 'amina' } };
const unreachable = { status: 503, error: { code: 'ISSUER_UNAVAILABLE' } };

describe('the keys of the issuer', () => {
  it('are asked for with the first token, and not again for the next', async () => {
    city = await startSignedInCity();
    expect(city.issuer.keyReads).toBe(0);
    await askOverHttp(city.url, {});
    expect(city.issuer.keyReads).toBe(0);
    for (const alg of ['EdDSA', 'ES256', 'RS256'] as const) {
      expect(await askOverHttp(city.url, bearer(await city.issuer.mint(amina, { alg })))).toMatchObject(
        signed,
      );
    }
    expect(city.issuer.keyReads).toBe(1);
  });

  it('may change while the gateway runs: new ones are taken, and old ones no more', async () => {
    city = await startSignedInCity('in process', { coolDown: 0 });
    const before = await city.issuer.mint(amina);
    const unused = await city.issuer.mint({ ...amina, subject: 'before' });
    expect(await askOverHttp(city.url, bearer(before))).toMatchObject(signed);
    await city.issuer.rotate();
    const after = await city.issuer.mint(amina);
    expect(await askOverHttp(city.url, bearer(after))).toMatchObject(signed);
    expect(await askOverSocket(city.url, bearer(after))).toBe('amina');
    expect(await askOverHttp(city.url, bearer(unused))).toMatchObject({
      status: 401,
      error: { message: 'The token is signed by a key that its issuer does not name.' },
    });
  });

  it('are read once for any number of unknown ones that come together or one after the other', async () => {
    city = await startSignedInCity();
    await askOverHttp(city.url, bearer(await city.issuer.mint(amina)));
    const junk = await Promise.all(
      Array.from({ length: 50 }, async () =>
        city.issuer.mint(amina, { key: await createSigningKey('EdDSA') }),
      ),
    );
    const answers = await Promise.all(junk.map((token) => askOverHttp(city.url, bearer(token))));
    for (const { status } of answers) expect(status).toBe(401);
    expect(city.issuer.keyReads).toBe(1);
  });

  it('are not asked for by tokens of others', async () => {
    city = await startSignedInCity();
    const other = await startTestIssuer();
    expect(await askOverHttp(city.url, bearer(await other.mint(amina)))).toMatchObject({ status: 401 });
    expect([city.issuer.keyReads, other.keyReads]).toEqual([0, 0]);
    await other.dispose();
  });
});

describe('an issuer that is out of reach', () => {
  it('makes nobody anonymous: whoever shows a token is told to try again, and let in when it is back', async () => {
    city = await startSignedInCity('in process', { coolDown: 0 });
    const token = await city.issuer.mint(amina);
    await city.issuer.goAway();
    const { headers, error, ...answer } = await askOverHttp(city.url, bearer(token));
    expect({ ...answer, error }).toMatchObject(unreachable);
    expect(error?.message).toBe(
      'The token cannot be checked, because its issuer cannot be reached: try again in a moment.',
    );
    expect(headers.get('www-authenticate')).toBeNull();
    expect(await askOverSocket(city.url, bearer(token))).toEqual({ code: 1013, reason: error?.message });
    expect((await askOverHttp(city.url, {})).data).toEqual({ reader: null });
    expect(
      city.lines.filter(({ msg }) => msg === 'the issuer of tokens gave no keys').length,
    ).toBeGreaterThan(0);
    await city.issuer.comeBack();
    await eventually(
      async () => (await askOverHttp(city.url, bearer(token))).status === 200,
      'the token is taken',
    );
  });

  it('is missed by nobody whose key is known', async () => {
    city = await startSignedInCity('in process', { coolDown: 0 });
    const [first, second] = [await city.issuer.mint(amina), await city.issuer.mint({ ...amina, name: 'A.' })];
    expect(await askOverHttp(city.url, bearer(first))).toMatchObject(signed);
    await city.issuer.goAway();
    expect(await askOverHttp(city.url, bearer(first))).toMatchObject(signed);
    expect(await askOverHttp(city.url, bearer(second))).toMatchObject(signed);
    const unknown = await city.issuer.mint(amina, { key: await createSigningKey('EdDSA') });
    expect(await askOverHttp(city.url, bearer(unknown))).toMatchObject(unreachable);
  });

  it('is one that calls itself otherwise', async () => {
    const other = await startTestIssuer();
    const alias = other.url.replace('127.0.0.1', 'localhost');
    city = await startSignedInCity('in process', { issuer: () => alias });
    const token = await other.mint(amina, { claims: { iss: alias } });
    expect(await askOverHttp(city.url, bearer(token))).toMatchObject(unreachable);
    await other.dispose();
  });
});
