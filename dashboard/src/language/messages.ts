import type { Language } from './languages';
import type { MessageKey } from './message-key';

export type Messages = Readonly<Record<MessageKey, string>>;

/** Every area's strings of one language, as one module that is loaded when the language is chosen. */
const loaders: Readonly<Record<Language, () => Promise<{ default: Messages }>>> = {
  ar: () => import('./ar'),
  zh: () => import('./zh'),
  en: () => import('./en'),
  fr: () => import('./fr'),
  ru: () => import('./ru'),
  es: () => import('./es'),
};

export async function loadMessages(language: Language): Promise<Messages> {
  return (await loaders[language]()).default;
}
