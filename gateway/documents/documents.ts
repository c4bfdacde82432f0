import type { DocumentSettings } from '../../platform/environment/documents';
import { CodedError } from '../../platform/errors';
import { Remembered } from '../../platform/remembered';
import type { ClientOperation } from '../clients/operation';
import { hashOf, type TrustedDocuments } from './trusted-documents';

const overhead = 200; // bytes for an entry with its hash

/** The operation with the text that is to be run. Throws a coded error for a text that the client may not ask for. */
export type ResolveDocument = (operation: ClientOperation) => ClientOperation;

/**
 * Finds the text where a client sends a hash: of a trusted document, or of one that a client has registered (Apollo's
 * automatic persisted queries). In the mode `only` the text of a trusted document does as well as its hash, and nothing
 * else is run.
 */
export function createDocuments(
  { trusted, persistedBytes }: DocumentSettings,
  documents: TrustedDocuments,
): ResolveDocument {
  const persisted = new Remembered<string>(persistedBytes, (_hash, text) => text.length * 2 + overhead);
  return (operation) => {
    const { documentId: _documentId, extensions, ...rest } = operation;
    const hash = hashAskedFor(operation);
    const text = operation.query || undefined;
    const isOpen = trusted !== 'only';
    if (text === undefined) {
      if (hash === undefined) return { ...rest, extensions: withoutHash(extensions) };
      const found = documents.get(hash) ?? (isOpen ? persisted.get(hash) : undefined);
      if (found === undefined) throw notFound();
      return { ...rest, query: found, extensions: withoutHash(extensions) };
    }
    if (hash !== undefined && hashOf(text) !== hash) {
      throw new CodedError('INVALID', 'The hash is not that of the document: send the SHA-256 of its text.', {
        argument: 'extensions.persistedQuery.sha256Hash',
      });
    }
    if (!isOpen && !documents.has(hash ?? hashOf(text))) {
      throw new CodedError(
        'DOCUMENT_NOT_TRUSTED',
        'Only stored documents are answered here: ask its operator to store this one.',
      );
    }
    if (isOpen && hash !== undefined) persisted.set(hash, text);
    return { ...rest, query: text, extensions: withoutHash(extensions) };
  };
}

const digits = /^(?:sha256:)?([0-9a-f]{64})$/i;

/** By `documentId`, with its algorithm in front or without, or as Apollo's clients do. */
function hashAskedFor({ documentId, extensions }: ClientOperation): string | undefined {
  const asked = documentId ?? persistedQueryOf(extensions);
  if (asked === undefined) return undefined;
  const [, hash] = (typeof asked === 'string' && digits.exec(asked)) || [];
  // No document has such a hash.
  if (hash === undefined) throw notFound();
  return hash.toLowerCase();
}

function persistedQueryOf(extensions: ClientOperation['extensions']): unknown {
  const persistedQuery = extensions?.['persistedQuery'];
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  return typeof persistedQuery === 'object' && 'sha256Hash' in persistedQuery
    ? persistedQuery.sha256Hash
    : '';
}

function withoutHash(extensions: ClientOperation['extensions']): ClientOperation['extensions'] {
  if (!extensions) return extensions;
  const { persistedQuery: _persistedQuery, ...rest } = extensions;
  return rest;
}

/** The message is that which Apollo's clients wait for before they send the text. */
function notFound(): CodedError {
  return new CodedError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
}
