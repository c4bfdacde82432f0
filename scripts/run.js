'use strict';
// Builds what has to be built, then becomes the script that is named. npm runs it through a shell, which a SIGTERM to npm
// ends without passing it on: the script would run for ever, with nobody to end it.
require('./build.js');

const { join } = require('node:path');

const shell = process.ppid;
const look = 500; // milliseconds
setInterval(() => {
  if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
}, look).unref();

const [, , script = ''] = process.argv;
process.argv.splice(1, 1);
require(join(__dirname, '..', script));
