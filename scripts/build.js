'use strict';
// Compiles the server where a source is newer than the last build. The compiler finds that out by itself too, but takes
// a second for it; this takes 20 ms, and `npm start` waits for it each time.
const { spawnSync } = require('node:child_process');
const { readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { changedAt, lastChangeIn } = require('./changes.js');

const root = join(__dirname, '..');
const stamp = join(root, 'dist', '.built');
const sources = ['gateway', 'issuer', 'platform', 'schema', 'scripts', 'subgraphs'];

const topLevel = readdirSync(root)
  .filter((name) => /\.(ts|json)$/.test(name))
  .map((name) => changedAt(join(root, name)));
const lastChange = Math.max(...topLevel, ...sources.map((folder) => lastChangeIn(join(root, folder))));

if (lastChange > changedAt(stamp)) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, '');
}
