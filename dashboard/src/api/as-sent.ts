import { InMemoryCache } from '@apollo/client';
import type { DocumentNode } from 'graphql';

const cache = new InMemoryCache();

/** A document with what the cache has to be told of each record: its type. The client's own queries are sent like this. */
export function asSent(document: DocumentNode): DocumentNode {
  return cache.transformDocument(document);
}
