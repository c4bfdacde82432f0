import { z } from 'zod';
import { countOf, oneOf } from './fields';

/**
 * `off`: clients ask what they like. `on`: stored operations can be asked for by their hashes, besides. `only`: nothing
 * else is answered.
 */
export const trustedDocumentModes = ['off', 'on', 'only'] as const;
export type TrustedDocumentMode = (typeof trustedDocumentModes)[number];

/** Which documents the gateway answers, and which it keeps for clients that send a hash. */
export interface DocumentSettings {
  readonly trusted: TrustedDocumentMode;
  /** JSON file: SHA-256 as hexadecimal digits → document. */
  readonly trustedFile: string;
  /** Of all texts that clients have registered under their hashes, in memory. */
  readonly persistedBytes: number;
}

export const documentVariables = {
  TRUSTED_DOCUMENTS: oneOf(trustedDocumentModes).default('off'),
  TRUSTED_DOCUMENTS_FILE: z.string().default('schema/trusted-documents.json'),
  PERSISTED_QUERIES_BYTES: countOf('bytes', 9).default(4 * 1024 * 1024), // 4 MB
};

export function readDocuments(env: {
  TRUSTED_DOCUMENTS: TrustedDocumentMode;
  TRUSTED_DOCUMENTS_FILE: string;
  PERSISTED_QUERIES_BYTES: number;
}): DocumentSettings {
  return {
    trusted: env.TRUSTED_DOCUMENTS,
    trustedFile: env.TRUSTED_DOCUMENTS_FILE,
    persistedBytes: env.PERSISTED_QUERIES_BYTES,
  };
}
