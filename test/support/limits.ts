/** Limits that no test reaches by chance: one machine sends more than any client would. */
export const roomyLimits = {
  LIMIT_OPERATIONS_PER_MINUTE: '100000000',
  LIMIT_IN_FLIGHT: '100000',
  LIMIT_SOCKETS: '100000',
  LIMIT_SOCKET_OPERATIONS: '100000',
} as const;
