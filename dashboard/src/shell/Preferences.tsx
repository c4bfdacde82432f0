import { useState, type ReactElement } from 'react';
import { Choice } from '../components/Choice';
import { languages, type Language } from '../language/languages';
import { useLanguageChoice } from '../language/LanguageProvider';
import { useText } from '../language/useText';
import { chosenTheme, chooseTheme, themes, type Theme } from '../theme/theme';

export function Preferences(): ReactElement {
  const t = useText();
  const { language, choose } = useLanguageChoice();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <>
      <Choice<Language>
        label={t('shell.language')}
        isLabelHidden
        icon="globe"
        value={language}
        options={languages.map(({ code, name }) => ({ value: code, text: name, lang: code }))}
        onChange={(wanted) => void choose(wanted)}
      />
      <Choice<Theme>
        label={t('shell.theme')}
        isLabelHidden
        icon="theme"
        value={theme}
        options={themes.map((value) => ({ value, text: t(`shell.theme.${value}`) }))}
        onChange={(wanted) => {
          chooseTheme(wanted);
          setTheme(wanted);
        }}
      />
    </>
  );
}
