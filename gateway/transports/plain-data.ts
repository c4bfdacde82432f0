/**
 * What a way through JSON would make of `record`, without writing the text: both ends of a function call then own what
 * they hold, and hold what they would hold after a call over the network. A resolver may hand out dates, class
 * instances or cached objects as scalars, and the gateway writes into the answers that it merges.
 */
export function plainRecord(record: object): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    const plain = plainValue(value);
    if (plain === undefined) continue;
    // An alias may be called so, and an assignment would change the prototype and lose the value.
    if (key === '__proto__') Object.defineProperty(copy, key, { ...ownProperty, value: plain });
    else copy[key] = plain;
  }
  return copy;
}

const ownProperty = { configurable: true, enumerable: true, writable: true };

function plainValue(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map((item) => plainValue(item) ?? null);
      if ('toJSON' in value && typeof value.toJSON === 'function') return plainValue(value.toJSON());
      return plainRecord(value);
    case 'bigint':
      throw new TypeError('A BigInt cannot be sent as JSON; its scalar has to serialise it.');
    case 'undefined':
    case 'function':
    case 'symbol':
      return undefined;
  }
}
