/** Bytes that wait for one connection to take them; with more than that, it is written to no more. */
export const highWaterMark = 1024 * 1024; // 1 MB
