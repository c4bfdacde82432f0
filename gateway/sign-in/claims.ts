import { z } from 'zod';
import { CodedError } from '../../platform/errors';
import type { Identity } from '../../platform/identity';

const text = z.string().min(1);
const shape = z.object({
  sub: text,
  name: z.string().nullish(),
  preferred_username: z.string().nullish(),
  scope: z.string().nullish(),
  scp: z.array(z.string()).nullish(),
  partner: text.nullish(),
  coordinates: z.array(text).nullish(),
});

/** The person that the claims of a verified token tell of; throws `UNAUTHENTICATED` where they are malformed. */
export function identityOfClaims(claims: unknown): Identity {
  const { success, data, error } = shape.safeParse(claims);
  if (!success) {
    const names = new Set(error.issues.map(({ path }) => `"${String(path[0])}"`));
    throw new CodedError('UNAUTHENTICATED', `The token has malformed claims: ${[...names].join(', ')}.`);
  }
  const { sub, name, preferred_username: username, scope, scp, partner, coordinates } = data;
  const scopes = scope?.split(' ') ?? scp ?? [];
  return {
    subject: sub,
    name: name || username || sub,
    scopes: new Set(scopes.filter((word) => word !== '')),
    claims: {
      ...(partner && { partner }),
      // In one order: what is read for one may be shared with all who have the same.
      ...(coordinates && { coordinates: [...new Set(coordinates)].toSorted() }),
    },
  };
}
