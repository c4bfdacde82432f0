/** An id by which the API knows a change again that is sent twice. Not `randomUUID`, which plain HTTP does not have. */
export function newMutationId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
