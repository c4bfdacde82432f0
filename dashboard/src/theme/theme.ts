export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const kept = 'unodcity.theme';

export function chosenTheme(): Theme {
  return themes.find((theme) => theme === localStorage.getItem(kept)) ?? 'auto';
}

/** `auto` follows the system. Kept for the next visit. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(kept, theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
