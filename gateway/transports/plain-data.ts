/**
 * What a way through JSON would make of `value`, without writing the text: both ends of a function call then own what
 * they hold, and hold what they would hold after a call over the network. A resolver may hand out dates, class
 * instances or cached objects as scalars, and the gateway writes into the answers that it merges.
 */
export function plainData(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      return value === null ? null : plainObject(value);
    case 'bigint':
      throw new TypeError('A BigInt cannot be sent; the scalar that it belongs to has to serialise it.');
    default:
      return undefined;
  }
}

function plainObject(value: object): unknown {
  if (Array.isArray(value)) return value.map((item) => plainData(item) ?? null);
  if ('toJSON' in value && typeof value.toJSON === 'function') return plainData(value.toJSON());
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const plain = plainData(item);
    if (plain === undefined) continue;
    // An alias may be called so; an assignment would change the prototype and lose the value.
    if (key === '__proto__')
      Object.defineProperty(copy, key, {
        value: plain,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else copy[key] = plain;
  }
  return copy;
}
