import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { useExplorer } from './ExplorerContext';
import { useStore } from './store';

/** Runs an operation that was put into the editor once the editor has read it, which is a moment later. */
export function AwaitedRun(): null {
  const { toRun } = useExplorer();
  const awaited = useStore(toRun);
  const { queryEditor, responseEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'responseEditor', 'operationName'),
  );
  const { run } = useGraphiQLActions();
  const isReady = queryEditor !== undefined && responseEditor !== undefined;
  useEffect(() => {
    if (awaited === undefined || awaited !== operationName || !isReady) return;
    toRun.set(undefined);
    run();
  }, [toRun, awaited, operationName, isReady, run]);
  return null;
}
