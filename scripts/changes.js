'use strict';
// When files were changed last: what was built before that is built anew. Plain JavaScript: it runs before any build.
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** Milliseconds since 1970; 0 for what is not there. */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Of a folder with all that is in it. */
function lastChangeIn(path) {
  const entries = readdirSync(path, { withFileTypes: true });
  return Math.max(
    changedAt(path), // a file that was removed
    ...entries.map((entry) => {
      const child = join(path, entry.name);
      return entry.isDirectory() ? lastChangeIn(child) : changedAt(child);
    }),
  );
}

module.exports = { changedAt, lastChangeIn };
