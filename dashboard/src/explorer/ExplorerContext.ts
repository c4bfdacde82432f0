import { createContext, useContext } from 'react';
import type { EventLog } from './event-log';
import type { Exchange } from './exchange';
import type { ResultView } from './result-view';
import type { Store } from './store';

/** What the panels of the page share. */
export interface ExplorerParts {
  /** The last query or mutation that was answered. */
  readonly exchange: Store<Exchange | null>;
  readonly events: EventLog;
  readonly view: Store<ResultView>;
  /** The name of an operation that is to be run as soon as the editor has it. */
  readonly toRun: Store<string | undefined>;
}

export const ExplorerContext = createContext<ExplorerParts | null>(null);

export function useExplorer(): ExplorerParts {
  const parts = useContext(ExplorerContext);
  if (!parts) throw new Error('useExplorer wants an ExplorerContext above it');
  return parts;
}
