import { Arg } from 'type-graphql';
import { UnLanguage } from './vocabulary';

/** The argument of every text that exists in several languages. */
export function LanguageArg() {
  return Arg('lang', () => UnLanguage, { nullable: true, defaultValue: UnLanguage.EN });
}
