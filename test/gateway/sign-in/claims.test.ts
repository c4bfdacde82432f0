import fc from 'fast-check';
import { identityOfClaims } from '../../../gateway/sign-in/claims';

const sub = 'amina';

describe('the claims of a token', () => {
  it.each([
    ['its name', { name: 'Amina', preferred_username: 'am' }, 'Amina'],
    ['the name that one signs in with, where there is no other', { preferred_username: 'am' }, 'am'],
    ['the same where the name is empty', { name: '', preferred_username: 'am' }, 'am'],
    ['the subject where there is neither', { name: null }, 'amina'],
  ])('tell %s', (_, claims, name) => {
    expect(identityOfClaims({ sub, ...claims })).toMatchObject({ subject: 'amina', name });
  });

  it.each([
    ['as one text', { scope: 'news:write  coordination:read ' }, ['news:write', 'coordination:read']],
    ['as a list', { scp: ['news:write'] }, ['news:write']],
    ['as one text before a list', { scope: 'news:write', scp: ['admin'] }, ['news:write']],
    ['and none where there are none', { scope: '' }, []],
    ['and none where nothing is said', {}, []],
  ])('tell the scopes %s', (_, claims, scopes) => {
    expect([...identityOfClaims({ sub, ...claims }).scopes]).toEqual(scopes);
  });

  it('tell the partner and what somebody coordinates, and nothing else', () => {
    const { claims } = identityOfClaims({
      sub,
      partner: 'partner:demo-agency-a',
      coordinates: ['b', 'a', 'b'],
      email: 'amina@example.org',
      roles: ['admin'],
      __proto__: { admin: true },
    });
    expect(claims).toEqual({ partner: 'partner:demo-agency-a', coordinates: ['a', 'b'] });
  });

  it('are refused, or make an identity of nothing but what they say', () => {
    // Mostly of the right kind, or nothing would be accepted as a whole.
    const mostly = (right: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: fc.jsonValue() });
    const [text, list] = [mostly(fc.string({ minLength: 1 })), mostly(fc.array(fc.string({ minLength: 1 })))];
    const claims = fc.record(
      { sub: text, name: text, scope: text, scp: list, partner: text, coordinates: list },
      { requiredKeys: [] },
    );
    let accepted = 0;
    fc.assert(
      fc.property(claims, (said) => {
        try {
          const identity = identityOfClaims(said);
          accepted += 1;
          expect(identity.subject).toBe(said.sub);
          const scopes = typeof said.scope === 'string' ? said.scope.split(' ') : (said.scp ?? []);
          for (const scope of identity.scopes) expect(scopes).toContain(scope);
          for (const id of (identity.claims['coordinates'] ?? []) as string[]) {
            expect(said.coordinates).toContain(id);
          }
          expect(identity.claims['partner']).toBe(said.partner || undefined);
        } catch (error) {
          expect(error).toMatchObject({ code: 'UNAUTHENTICATED' });
        }
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
