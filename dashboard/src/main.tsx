import { createRoot } from 'react-dom/client';
import './theme/tokens.css';
import './theme/base.css';
import { App } from './App';
import { createApiClient } from './api/client';
import { chooseLanguage } from './language/languages';
import { loadMessages } from './language/messages';
import { keepCache } from './live/keep-cache';
import { openLive } from './live/live';
import { openSession } from './session/session';
import { readSettings } from './settings';
import { chosenTheme, showTheme } from './theme/theme';

showTheme(chosenTheme());

async function start(root: HTMLElement): Promise<void> {
  const language = chooseLanguage();
  document.documentElement.lang = language;
  const [messages, settings] = await Promise.all([loadMessages(language), readSettings()]);
  const session = await openSession(settings, 'dashboard');
  const lang = (): string => document.documentElement.lang.toUpperCase();
  const live = openLive({ session, lang: lang() });
  const client = createApiClient(session, live.begun);
  keepCache(client, live, lang);
  createRoot(root).render(
    <App first={{ language, messages }} settings={settings} session={session} live={live} client={client} />,
  );
}

const root = document.getElementById('root');
if (root) {
  start(root).catch((reason: unknown) => {
    // Nothing of the page stands yet, not even its language.
    root.textContent = `UNODCity cannot be shown: ${String(reason)}`;
  });
}
