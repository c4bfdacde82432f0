import { generateKeyPairSync } from 'node:crypto';

/** Variables by which the subgraphs of a deployment believe its gateway, and nobody else, who asks. */
export function gatewayKeys(): Record<string, string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    GATEWAY_SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    GATEWAY_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}
