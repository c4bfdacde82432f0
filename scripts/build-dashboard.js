'use strict';
// Builds the pages where a source of theirs is newer than the last build. `npm start` does not wait for it: the API
// answers meanwhile, and the pages say that they are being built.
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { changedAt, lastChangeIn } = require('./changes.js');

const dashboard = join(__dirname, '..', 'dashboard');
const dist = join(dashboard, 'dist');
const stamp = join(dist, '.built');

const topLevel = readdirSync(dashboard)
  .filter((name) => /\.(ts|json|html)$/.test(name))
  .map((name) => changedAt(join(dashboard, name)));
const examples = changedAt(join(dashboard, '..', 'schema', 'operations.graphql'));
const lastChange = Math.max(...topLevel, examples, lastChangeIn(join(dashboard, 'src')));

if (lastChange > changedAt(stamp)) build();

function build() {
  // From where the workspace's own packages are looked for, wherever npm has put them.
  const [vite] = [dashboard, join(dashboard, '..')]
    .map((folder) => join(folder, 'node_modules', 'vite', 'bin', 'vite.js'))
    .filter(existsSync);
  if (!vite) {
    process.stderr.write('The pages cannot be built without the development packages: run npm ci.\n');
    process.exit(1);
  }
  rmSync(dist, { recursive: true, force: true });
  for (const page of ['dashboard', 'explorer']) {
    const { status } = spawnSync(process.execPath, [vite, 'build', '--mode', page, '--logLevel', 'error'], {
      cwd: dashboard,
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  writeFileSync(stamp, '');
}
