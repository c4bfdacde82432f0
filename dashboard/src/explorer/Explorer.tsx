import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { Icon } from '../components/Icon';
import { directionOf } from '../language/languages';
import { useText } from '../language/useText';
import { useSession } from '../session/SessionContext';
import { EventLog } from './event-log';
import { AwaitedRun } from './AwaitedRun';
import { EditorColours } from './EditorColours';
import { exampleOf } from './example-operations';
import type { Exchange } from './exchange';
import styles from './Explorer.module.css';
import { ExplorerContext, type ExplorerParts } from './ExplorerContext';
import { createFetcher } from './fetcher';
import { Examples } from './Examples';
import { mendEditor } from './mend-editor';
import { OperationActions } from './OperationActions';
import { ResultPanels } from './ResultPanels';
import type { ResultView } from './result-view';
import type { SharedOperation } from './share-link';
import { Store, useStore } from './store';
import { TopBar } from './TopBar';

const examples = { title: 'Example operations', icon: () => <Icon name="news" />, content: Examples };
const plugins = [examples, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];
const firstQuestion = 'CityBriefing';
const wide = '(min-width: 60rem)';

/** The page: an editor with the schema at hand, and how what it asks was answered. */
export function Explorer({ shared }: { shared: SharedOperation | undefined }): ReactElement {
  const t = useText();
  const { token } = useSession();
  const [{ parts, fetcher }] = useState(() => createParts(token, shared));
  const view = useStore(parts.view);
  const theme = useShownTheme();
  return (
    <ExplorerContext value={parts}>
      <div className={styles['page']} data-result-view={view}>
        <TopBar />
        <main id="content" ref={mendEditorIn} className={styles['main']} lang="en" dir="ltr">
          <GraphiQL
            fetcher={fetcher}
            plugins={plugins}
            {...(matchMedia(wide).matches && { visiblePlugin: examples })}
            defaultQuery={exampleOf(firstQuestion)?.text ?? ''}
            {...(shared && { initialQuery: shared.query, initialVariables: shared.variables ?? '' })}
            forcedTheme={theme}
            shouldPersistHeaders={false}
            defaultEditorToolsVisibility={matchMedia(wide).matches ? 'variables' : false}
            inputValueDeprecation
            schemaDescription
          >
            <GraphiQL.Logo>
              <OperationActions />
            </GraphiQL.Logo>
            <GraphiQL.Footer>
              <div lang={t.language} dir={directionOf(t.language)} className={styles['result']}>
                <ResultPanels />
              </div>
            </GraphiQL.Footer>
            <EditorColours />
            <AwaitedRun />
          </GraphiQL>
        </main>
      </div>
    </ExplorerContext>
  );
}

function createParts(
  token: () => Promise<string | undefined>,
  shared: SharedOperation | undefined,
): { parts: ExplorerParts; fetcher: ReturnType<typeof createFetcher> } {
  const parts: ExplorerParts = {
    exchange: new Store<Exchange | null>(null),
    events: new EventLog(token),
    view: new Store<ResultView>('response'),
    // Whoever comes for the first time sees an answer; what came by a link is looked at before it is run.
    toRun: new Store(
      !shared && localStorage.getItem('graphiql:tabState') === null ? firstQuestion : undefined,
    ),
  };
  return { parts, fetcher: createFetcher({ token, ...parts }) };
}

const mendEditorIn = (main: HTMLElement | null): (() => void) | undefined =>
  main ? mendEditor(main) : undefined;

/** The page's theme as the editor names it. */
function useShownTheme(): 'light' | 'dark' | 'system' {
  return useSyncExternalStore(
    (changed) => {
      const observer = new MutationObserver(changed);
      observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
      return () => observer.disconnect();
    },
    () => (document.documentElement.dataset['theme'] as 'light' | 'dark' | undefined) ?? 'system',
  );
}
