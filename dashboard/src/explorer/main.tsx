import { createRoot } from 'react-dom/client';
import './editor-workers';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import '../theme/tokens.css';
import '../theme/base.css';
import './graphiql.css';
import { LanguageProvider } from '../language/LanguageProvider';
import { chooseLanguage } from '../language/languages';
import { loadMessages } from '../language/messages';
import { SessionContext } from '../session/SessionContext';
import { openSession } from '../session/session';
import { SettingsContext } from '../SettingsContext';
import { readSettings } from '../settings';
import { chosenTheme, showTheme } from '../theme/theme';
import { Explorer } from './Explorer';
import { sharedOperation } from './share-link';

showTheme(chosenTheme());

async function start(root: HTMLElement): Promise<void> {
  const language = chooseLanguage();
  document.documentElement.lang = language;
  const shared = await sharedOperation(location.hash);
  const [messages, settings] = await Promise.all([loadMessages(language), readSettings()]);
  const session = await openSession(settings, 'explorer');
  createRoot(root).render(
    <SettingsContext value={settings}>
      <SessionContext value={session}>
        <LanguageProvider first={{ language, messages }}>
          <Explorer shared={shared} />
        </LanguageProvider>
      </SessionContext>
    </SettingsContext>,
  );
}

const root = document.getElementById('root');
if (root) {
  start(root).catch((reason: unknown) => {
    // Nothing of the page stands yet, not even its language.
    root.textContent = `The Explorer cannot be shown: ${String(reason)}`;
  });
}
