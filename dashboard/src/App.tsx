import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { useEffect, type ReactElement } from 'react';
import { RouterProvider } from 'react-router';
import { LanguageProvider, useLanguageChoice } from './language/LanguageProvider';
import type { Language } from './language/languages';
import type { Messages } from './language/messages';
import { LiveContext } from './live/LiveContext';
import type { Live } from './live/live';
import { router } from './routes';
import { SessionContext } from './session/SessionContext';
import type { Session } from './session/session';
import { SettingsContext } from './SettingsContext';
import type { Settings } from './settings';

export interface AppProps {
  readonly first: { readonly language: Language; readonly messages: Messages };
  readonly settings: Settings;
  readonly session: Session;
  readonly live: Live;
  readonly client: ApolloClient;
}

export function App({ first, settings, session, live, client }: AppProps): ReactElement {
  return (
    <SettingsContext value={settings}>
      <SessionContext value={session}>
        <LiveContext value={live}>
          <ApolloProvider client={client}>
            <LanguageProvider first={first}>
              <SpokenChanges live={live} />
              <RouterProvider router={router} />
            </LanguageProvider>
          </ApolloProvider>
        </LiveContext>
      </SessionContext>
    </SettingsContext>
  );
}

/** Changes tell their data in the page's language. */
function SpokenChanges({ live }: { live: Live }): null {
  const { language } = useLanguageChoice();
  useEffect(() => live.speak(language.toUpperCase()), [live, language]);
  return null;
}
