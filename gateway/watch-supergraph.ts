import { unwatchFile, watchFile } from 'node:fs';
import { messageOf } from '../platform/errors';
import type { Disposable } from '../platform/lifecycle';
import type { Log } from '../platform/log';
import type { Gateway } from './gateway';
import { readSupergraph } from './supergraph';

const interval = 2_000; // 2 seconds

/**
 * Lets a gateway go on with each new content of its supergraph's file: a subgraph was deployed. A content that is no
 * supergraph is reported, and the gateway stays with what it has.
 */
export function watchSupergraph(file: string, gateway: Pick<Gateway, 'update'>, log: Log): Disposable {
  const reload = async (): Promise<void> => {
    try {
      const { sdl } = await readSupergraph(file);
      gateway.update(sdl);
      log.info({ file }, 'the supergraph was read anew');
    } catch (error) {
      log.error({ file, error: messageOf(error) }, 'the new supergraph cannot be used; the one before stays');
    }
  };
  const onChange = (): void => void reload();
  watchFile(file, { interval, persistent: false }, onChange);
  return {
    dispose() {
      unwatchFile(file, onChange);
      return Promise.resolve();
    },
  };
}
