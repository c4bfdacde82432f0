import { StartupError } from '../../errors';
import type { Disposable } from '../../lifecycle';
import { accountFor } from './account';
import { prepareBinaries } from './binaries';
import { openCluster, user, type Cluster } from './cluster';
import { openDataFolder, openStore, type DataFolder } from './data-folder';
import { folderFault } from './faults';
import { findServer, removeStaleLock, type Address } from './lock-file';
import { waitUntil } from './processes';
import { launchServer, requestStop, type ServerOptions } from './server';
import { removeSocketFolder } from './socket-folder';

export interface EmbeddedPostgres extends Disposable {
  /** Connection string for the database `postgres` as its owner. Holds the password: keep it out of logs. */
  readonly url: string;
  /** Version of the programs, for example `18.4`. */
  readonly version: string;
  /** The server is another living owner's: it stops when that one disposes of it, not with this object. */
  readonly adopted: boolean;
}

export interface EmbeddedPostgresOptions {
  /** Folder of the database, absolute or relative to the working directory; made where missing. */
  readonly dataDir: string;
  /** `false` gives up safety against a crash of the machine for speed, for tests. An adopted server stays as it is. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
}

const patience = 60_000; // 60 seconds for a server that another process starts or stops
const retries = 20; // starts of our own that lost to somebody else's, or to what a killed server left running

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, or adopts the server that already works there, and settles when it
 * accepts connections (50 to 200 ms; making a new database takes 1 to 2.5 s once). Whoever started the server owns it:
 * `dispose` stops it with a fast shutdown and waits for its end, and if this process is killed it stops within a
 * second. For whoever adopted it `dispose` does nothing. A server whose owner is dead is stopped and started anew.
 *
 * Run by root, PostgreSQL drops to another account. If that one cannot reach the data folder, the database lies below
 * /var/lib/unodcity and `<dataDir>/postgres` is a link to it; removing the link makes the next start begin with an
 * empty database, and the old one stays until an operator removes it.
 *
 * Throws a `StartupError` for whatever an operator can mend.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true, maxConnections = 100 } = options;
  try {
    const folder = openDataFolder(dataDir);
    const account = accountFor(folder.cluster);
    const binaries = await prepareBinaries(account, () =>
      account ? openStore(folder, account) : folder.path,
    );
    const cluster = await openCluster({ folder, account, binaries, durable });
    const serverOptions = {
      cluster: cluster.path,
      account,
      binaries,
      log: folder.log,
      durable,
      maxConnections,
    };
    return await joinOrStart(serverOptions, cluster, folder);
  } catch (error) {
    throw folderFault(dataDir, error);
  }
}

async function joinOrStart(
  options: ServerOptions,
  cluster: Cluster,
  folder: DataFolder,
): Promise<EmbeddedPostgres> {
  const { version } = options.binaries;
  let failure = '';
  for (let attempt = 0; attempt < retries; attempt++) {
    const address = await adoptOrClear(options, folder);
    if (address) {
      return { url: urlOf(address, cluster), version, adopted: true, dispose: async () => undefined };
    }
    removeStaleLock(cluster.path);
    const server = await launchServer(options);
    if (!('failure' in server)) {
      return {
        url: urlOf(server.address, cluster),
        version,
        adopted: false,
        dispose: () => server.dispose(),
      };
    }
    failure = server.failure;
    // The children of a server that was killed need a moment to notice; their memory keeps the cluster closed.
    const leftOver = /shared memory block|lock file/.test(failure);
    if (!leftOver && !findServer(cluster.path)) break;
    await waitUntil(() => findServer(cluster.path) !== undefined, 50);
  }
  throw new StartupError(
    `PostgreSQL did not start on ${cluster.path} (${failure}): see ${folder.log}, or set DATA_DIR to another folder.`,
  );
}

/** The address of a server that a living owner keeps; `undefined` once no server is left on the cluster. */
async function adoptOrClear(options: ServerOptions, folder: DataFolder): Promise<Address | undefined> {
  const { cluster, binaries } = options;
  // Until a server is ready, its recorded options may be those of the one before: only then is its owner known.
  let server = findServer(cluster);
  const settled = await waitUntil(() => {
    server = findServer(cluster);
    return server?.state !== 'starting';
  }, patience);
  if (!server) return undefined;
  const { pid } = server;
  if (server.state === 'ready') {
    if (server.owned) return server.address;
    await requestStop(binaries, cluster, pid);
  }
  if (settled && (await waitUntil(() => findServer(cluster)?.pid !== pid, patience))) {
    removeSocketFolder(server.address.host);
    return undefined;
  }
  throw new StartupError(
    `Another PostgreSQL has been starting or stopping on ${cluster} for a minute: see ${folder.log} and end process ${pid}, or set DATA_DIR to another folder.`,
  );
}

function urlOf({ host, port }: Address, { password }: Cluster): string {
  const base = `postgres://${user}:${encodeURIComponent(password)}@`;
  return host.startsWith('/')
    ? `${base}localhost:${port}/postgres?host=${encodeURIComponent(host)}`
    : `${base}${host}:${port}/postgres`;
}
