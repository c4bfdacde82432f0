import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFaults, type FaultReport, type FaultRunOptions } from './fault-run';

/** Runs it with a seed that it prints, or with that in `FAULT_SEED`, and prints what came of it. */
export async function expectNothingLost(options: Omit<FaultRunOptions, 'seed' | 'dataDir'>): Promise<void> {
  const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'unodcity-faults-'));
  process.stdout.write(`fault run with FAULT_SEED=${seed}\n`);
  try {
    const report = await runFaults({ ...options, seed, dataDir });
    process.stdout.write(print(report));
    const { lost, repeated, outOfOrder, uncalledFor, complaints, changes, recorded } = report;
    expect({ lost, repeated, outOfOrder, uncalledFor, complaints }).toEqual({
      lost: 0,
      repeated: 0,
      outOfOrder: 0,
      uncalledFor: 0,
      complaints: [],
    });
    expect({ changes, recorded }).toEqual({ changes: options.changes, recorded: options.changes });
    // Nobody had to do more than graphql-ws does by itself: to come back with the cursor.
    expect(report.begunAnew).toBe(0);
    // Both ways of being told were gone: by the log after a loss, and as it happened.
    expect(report.replayed).toBeGreaterThan(0);
    expect(report.received).toBeGreaterThan(report.replayed);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function print({ faults, complaints, ...numbers }: FaultReport): string {
  const kinds = Object.entries(faults).map(([kind, count]) => `${kind} ${count}`);
  return [
    ...Object.entries(numbers).map(([name, count]) => `  ${name.padEnd(12)} ${count}`),
    `  faults       ${kinds.join(', ')}`,
    ...complaints.map((complaint) => `  ! ${complaint}`),
    '',
  ].join('\n');
}
