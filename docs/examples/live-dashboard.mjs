// A dashboard of one country's tasks, in a terminal: reads the list, then prints each change in a line.
//
//   node docs/examples/live-dashboard.mjs http://127.0.0.1:4000 UZB [access token]
//
// It loses no change, whatever restarts meanwhile: see docs/live-updates.md. A browser has a WebSocket of its own.
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const [url = 'http://127.0.0.1:4000', country = 'UZB', token] = process.argv.slice(2);
// Asked for whenever it connects: a dashboard that people sign in to puts here what renews their token.
const authorization = () => (token ? { authorization: `Bearer ${token}` } : {});
// By what does not change: a task that no longer passes a filter by status would leave without a word.
const filter = { countryIso3: [country] };

const fields = 'id reference title status version lead { partner { name } }';
const listQuery = `query Tasks($filter: TaskFilter, $page: String) {
  taskLogHead
  tasks(first: 200, after: $page, filter: $filter) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
}`;
const subscription = `subscription TaskChanges($filter: TaskFilter, $after: String) {
  taskChanged(filter: $filter, after: $after) { cursor replayed kind fromStatus toStatus task { ${fields} } }
}`;

/** What the dashboard shows, by id. */
const tasks = new Map();
/** Up to here the log is in it. */
let cursor = null;

const print = (line) => process.stdout.write(`${line}\n`);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let silence;
const client = createClient({
  url: `${url.replace(/^http/, 'ws')}/graphql`,
  webSocketImpl: WebSocket,
  connectionParams: authorization,
  retryAttempts: Infinity,
  shouldRetry: () => true, // without it, not where nobody can be reached
  // Soon at first; never all dashboards at once; and not later and later without end.
  retryWait: (retries) => pause(Math.min(500 * 2 ** retries, 15_000) * (0.5 + Math.random() / 2)),
  // A network that is gone says nothing: who does not answer within 5 seconds is given up.
  keepAlive: 10_000,
  on: {
    ping: (received) => {
      if (!received) silence = setTimeout(() => client.terminate(), 5_000);
    },
    pong: (received) => received && clearTimeout(silence),
    closed: () => clearTimeout(silence),
  },
});

/** The list, and where its log ends: what happens from there on is told by the subscription. */
async function readList() {
  const found = new Map();
  let head = null;
  let page = null;
  do {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization() },
      body: JSON.stringify({ query: listQuery, variables: { filter, page } }),
    });
    const { data, errors } = await response.json();
    if (!data) throw new Error(errors[0].message);
    head ??= data.taskLogHead; // of the first page: what changes while the others are read is told once more
    for (const task of data.tasks.nodes) found.set(task.id, task);
    page = data.tasks.pageInfo.hasNextPage ? data.tasks.pageInfo.endCursor : null;
  } while (page);
  tasks.clear();
  for (const [id, task] of found) tasks.set(id, task);
  cursor = head;
  print(`${tasks.size} tasks in ${country}`);
}

function follow() {
  let refusal = [];
  client.subscribe(
    {
      query: subscription,
      variables: {
        filter,
        // Read at each coming back: it goes on behind the last change that is shown.
        get after() {
          return cursor;
        },
      },
    },
    {
      next: ({ data, errors }) => {
        if (data) show(data.taskChanged);
        else refusal = errors; // its last word
      },
      error: (fault) => void goOn(fault),
      complete: () => void goOn(refusal),
    },
  );
}

function show(event) {
  const { task, kind, fromStatus, toStatus, replayed } = event;
  const known = tasks.get(task.id);
  // The list may be ahead of an event, as each page of it is read a little later.
  if (!known || known.version <= task.version) tasks.set(task.id, task);
  cursor = event.cursor; // last of all: what was not shown is told again
  const change = kind === 'STATUS_CHANGED' ? `${fromStatus} -> ${toStatus}` : kind;
  // Of another subgraph, and null while that one is away.
  const lead = task.lead?.partner?.name ?? 'nobody known';
  print(`${replayed ? 'missed' : 'now'}: ${task.reference} ${change}, ${task.title}, led by ${lead}`);
}

const passing = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'INTERNAL_SERVER_ERROR', 4500]);

/** The subscription was ended: by errors, or by a close code that the client does not retry. */
async function goOn(fault) {
  const codes = Array.isArray(fault) ? fault.map(({ extensions }) => extensions?.code) : [fault.code];
  if (codes.includes('CURSOR_EXPIRED')) {
    print('away for too long: the list is read anew');
    await start();
  } else if (codes.every((code) => passing.has(code))) {
    await pause(1_000 + Math.random() * 4_000);
    follow();
  } else {
    process.stderr.write(`The subscription was refused: ${JSON.stringify(fault)}\n`);
    process.exitCode = 1;
  }
}

async function start() {
  for (;;) {
    try {
      await readList();
      break;
    } catch (error) {
      print(`no list yet: ${error.message}`);
      await pause(1_000 + Math.random() * 4_000);
    }
  }
  follow();
}

await start();
