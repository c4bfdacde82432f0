import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DocumentSettings } from '../../platform/environment/documents';
import { errorCodeOf, messageOf, StartupError } from '../../platform/errors';

/** The documents of an operator, by their hashes. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const shape = z.record(z.string(), z.string());

/** Empty where the mode is `off`. Rejects with a `StartupError` where the file cannot be used. */
export async function readTrustedDocuments(settings: DocumentSettings): Promise<TrustedDocuments> {
  if (settings.trusted === 'off') return new Map();
  const file = settings.trustedFile;
  const documents = new Map(Object.entries(parsed(file, await textOf(file))));
  for (const [hash, text] of documents) {
    if (hashOf(text) !== hash) {
      throw new StartupError(`${file}: ${hash} is not the hash of its document; write the file anew.`);
    }
  }
  return documents;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = errorCodeOf(error) ?? messageOf(error);
    throw new StartupError(
      `Cannot read the trusted documents ${file} (${reason}): set TRUSTED_DOCUMENTS_FILE to a JSON file of hashes and ` +
        'documents.',
    );
  }
}

function parsed(file: string, text: string): Record<string, string> {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new StartupError(`${file} is no JSON object of hashes and documents: write the file anew.`);
  }
}
