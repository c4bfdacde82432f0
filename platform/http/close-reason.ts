const longest = 123; // bytes that a closing frame has room for

/** As much of a sentence as may be told when a WebSocket is closed: `ws` throws over a longer one. */
export function closeReason(sentence: string): string {
  return Buffer.from(sentence)
    .subarray(0, longest)
    .toString()
    .replace(/\uFFFD+$/, '');
}
