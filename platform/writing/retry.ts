import { setTimeout as delay } from 'node:timers/promises';
import { errorCodeOf } from '../errors';

const serialisationFailure = '40001';
const deadlockDetected = '40P01';
const attempts = 6;
const firstPause = 5; // milliseconds, doubled each time, and drawn at random below it so that racers part

/** Runs a transaction again when PostgreSQL gave the race to another one. Bounded: the last failure is thrown. */
export async function retryLostRaces<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      const code = errorCodeOf(error);
      const isLostRace = code === serialisationFailure || code === deadlockDetected;
      if (!isLostRace || attempt === attempts) throw error;
      await delay(Math.random() * firstPause * 2 ** attempt);
    }
  }
}
