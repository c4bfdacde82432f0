/** The six official languages of the United Nations. */
export const languages = [
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'zh', name: '中文', direction: 'ltr' },
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
  { code: 'ru', name: 'Русский', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
] as const;

export type Language = (typeof languages)[number]['code'];

const kept = 'unodcity.language';

/** As chosen here before, else as the browser asks for, else English. An address may name one: `?lang=ar`. */
export function chooseLanguage(): Language {
  const asked = [new URLSearchParams(location.search).get('lang'), localStorage.getItem(kept)];
  const wanted = [...asked, ...navigator.languages.map((tag) => tag.split('-')[0])];
  for (const code of wanted) {
    const found = languages.find((language) => language.code === code);
    if (found) return found.code;
  }
  return 'en';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(kept, language);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languages.find(({ code }) => code === language)?.direction ?? 'ltr';
}
