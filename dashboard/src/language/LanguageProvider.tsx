import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { directionOf, keepLanguage, type Language } from './languages';
import { loadMessages, type Messages } from './messages';

interface Choice {
  readonly language: Language;
  /** Settles when the page speaks it. */
  choose(language: Language): Promise<void>;
}

const ChoiceContext = createContext<Choice | null>(null);

export function useLanguageChoice(): Choice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error('useLanguageChoice wants a LanguageProvider above it');
  return choice;
}

interface Spoken {
  readonly language: Language;
  readonly messages: Messages;
}

export function LanguageProvider({ first, children }: { first: Spoken; children: ReactNode }): ReactElement {
  const [{ language, messages }, setSpoken] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  const choice = useMemo<Choice>(
    () => ({
      language,
      async choose(wanted) {
        const loaded = await loadMessages(wanted);
        keepLanguage(wanted);
        setSpoken({ language: wanted, messages: loaded });
      },
    }),
    [language],
  );
  return (
    <ChoiceContext.Provider value={choice}>
      <IntlProvider locale={language} messages={messages}>
        <I18nProvider locale={language}>{children}</I18nProvider>
      </IntlProvider>
    </ChoiceContext.Provider>
  );
}
