import { readFileSync } from 'node:fs';
import { describeStatusMachines, statusMachinesFile } from '../../scripts/status-machines';

it('docs/status-machines.md says what the tables in the code say', () => {
  expect(readFileSync(statusMachinesFile, 'utf8')).toBe(describeStatusMachines());
});
