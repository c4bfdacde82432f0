import { chooseSignIn } from '../../../gateway/sign-in/choose-sign-in';
import { readEnvironment } from '../../../platform/env';
import { startTestIssuer, type TestIssuer } from '../../support/test-issuer';
import { silent } from '../support/subgraph-server';
import { amina } from './support/signed-in-city';

let configured: TestIssuer;
let local: TestIssuer;
beforeAll(async () => {
  [configured, local] = await Promise.all([startTestIssuer(), startTestIssuer()]);
});
afterAll(() => Promise.all([configured.dispose(), local.dispose()]));

const localIssuer = () => local.url;
const choose = (variables: Record<string, string>, beside?: () => string) =>
  chooseSignIn(readEnvironment(variables, []).signIn, { log: silent, localIssuer: beside });

async function showing(issuer: TestIssuer) {
  const token = await issuer.mint(amina);
  return { header: () => `Bearer ${token}` };
}

describe('people sign in', () => {
  it('at the issuer that is configured, and not at the local one', async () => {
    const identify = choose({ AUTH_ISSUER: configured.url }, localIssuer);
    expect(await identify(await showing(configured))).toMatchObject({ identity: { subject: 'amina' } });
    await expect(identify(await showing(local))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('at the local one where no other is configured', async () => {
    const identify = choose({}, localIssuer);
    expect(await identify(await showing(local))).toMatchObject({ identity: { subject: 'amina' } });
    await expect(identify(await showing(configured))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('at the local one when it has an address, though somebody came before that', async () => {
    let address = '';
    const identify = choose({}, () => address);
    await expect(identify(await showing(local))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    address = local.url;
    expect(await identify(await showing(local))).toMatchObject({ identity: { subject: 'amina' } });
  });

  it('nowhere where there is neither: everybody is anonymous', async () => {
    expect(await choose({})(await showing(local))).toEqual({ identity: null });
  });

  it('with a token for the audience that is configured', async () => {
    const identify = choose({ AUTH_ISSUER: configured.url, AUTH_AUDIENCE: 'another' });
    await expect(identify(await showing(configured))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('with clocks that agree, where no tolerance is left them', async () => {
    const late = await configured.mint(amina, { lifetime: -2 });
    const credentials = { header: () => `Bearer ${late}` };
    const strict = choose({ AUTH_ISSUER: configured.url, AUTH_CLOCK_TOLERANCE_SECONDS: '0' });
    await expect(strict(credentials)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const lenient = choose({ AUTH_ISSUER: configured.url });
    expect(await lenient(credentials)).toMatchObject({ identity: { subject: 'amina' } });
  });

  it('anywhere but nowhere where all the world is let in', () => {
    expect(() => choose({ NODE_ENV: 'production' }, localIssuer)).toThrow(/set AUTH_ISSUER/);
    expect(() => choose({ NODE_ENV: 'production', AUTH_ISSUER: configured.url })).not.toThrow();
  });
});

it('whether tokens can be checked is known before the first one comes', async () => {
  const signIn = choose({ AUTH_ISSUER: configured.url });
  expect(await signIn.readiness()).toBe(true);
  expect(await choose({}).readiness()).toBe(true);
  const elsewhere = await startTestIssuer();
  await elsewhere.goAway();
  expect(await choose({ AUTH_ISSUER: elsewhere.url }).readiness()).toBe(
    'the issuer of tokens cannot be reached',
  );
});
