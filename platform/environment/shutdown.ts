import { z } from 'zod';

const longest = 60_000; // one minute

export const shutdownVariables = {
  SHUTDOWN_DELAY_MS: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= longest,
      `must be a number from 0 to ${longest}`,
    )
    .transform(Number)
    .default(0),
};
