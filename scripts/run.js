'use strict';
// Builds what has to be built, then becomes the script that is named. npm runs it through a shell, which a SIGTERM to npm
// ends without passing it on: the script would run for ever, with nobody to end it.
require('./build.js');

const { spawn } = require('node:child_process');
const { join } = require('node:path');

const shell = process.ppid;
const look = 500; // milliseconds
setInterval(() => {
  if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
}, look).unref();

const [, , script = '', ...more] = process.argv;
if (more.includes('--pages')) {
  const building = spawn(process.execPath, [join(__dirname, 'build-dashboard.js')], { stdio: 'inherit' });
  building.unref();
  process.once('exit', () => building.kill());
}

process.argv = [process.argv[0], process.argv[2], ...more.filter((argument) => argument !== '--pages')];
require(join(__dirname, '..', script));
