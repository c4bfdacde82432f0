/**
 * Bytes that wait for one connection to take them; with more than that, it is written to no more. Small, since the stream's
 * ring is the buffer: thousands of clients that stall at once hold little each.
 */
export const highWaterMark = 128 * 1024; // 128 KB
