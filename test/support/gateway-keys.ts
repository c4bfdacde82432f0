import { generateKeyPairSync } from 'node:crypto';
import { createIdentitySigner, type IdentitySigner } from '../../platform/gateway-token';

export interface GatewayKeys {
  /** PKCS #8 in PEM. */
  readonly signingKey: string;
  /** SPKI in PEM. */
  readonly publicKey: string;
}

/** A new pair, by which subgraphs believe a gateway. */
export function createGatewayKeys(): GatewayKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** The same as the variables of a gateway and its subgraphs. */
export function gatewayKeys(): Record<string, string> {
  const { signingKey, publicKey } = createGatewayKeys();
  return { GATEWAY_SIGNING_KEY: signingKey, GATEWAY_PUBLIC_KEY: publicKey };
}

const ownKeys = createGatewayKeys();
const ownSigner = createIdentitySigner(ownKeys.signingKey);

/** What the subgraphs of a test believe, where it does not say otherwise. */
export const ownPublicKey = ownKeys.publicKey;

/** The other half of it. */
export const ownSigningKey = ownKeys.signingKey;

/** The gateway that they believe. */
export const testGateway: IdentitySigner = {
  sign: async (identity, subgraph) => (await ownSigner).sign(identity, subgraph),
};
