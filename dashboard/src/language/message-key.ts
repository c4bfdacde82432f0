import type componentStrings from '../components/strings/en.json';
import type shellStrings from '../shell/strings/en.json';
import type termStrings from '../terms/strings/en.json';

/** Keys of all areas; an area that is not listed here has no strings to the compiler. */
export type MessageKey = keyof typeof componentStrings | keyof typeof shellStrings | keyof typeof termStrings;
