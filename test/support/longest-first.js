'use strict';
// Suites that take minutes begin first, so that no core waits for one of them at the end. Jest itself knows how long a suite
// takes only where it has run before, and begins with the largest files.
const { default: Sequencer } = require('@jest/test-sequencer');

const long =
  /access\/matrix\/matrix|snapshot-then-stream|parallel-writers|hostile|local-sign-in|reconnect-storm|walks|start\.e2e|distributed\.e2e|traces|nothing-is-lost/;

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is no array's
    return super.sort(tests).toSorted((a, b) => Number(long.test(b.path)) - Number(long.test(a.path)));
  }
};
