import type componentStrings from '../components/strings/en.json';
import type explorerStrings from '../explorer/strings/en.json';
import type shellStrings from '../shell/strings/en.json';
import type termStrings from '../terms/strings/en.json';
import type formStrings from '../forms/strings/en.json';
import type partnerStrings from '../views/Partners/strings/en.json';
import type whoDoesWhatStrings from '../views/WhoDoesWhat/strings/en.json';
import type overviewStrings from '../views/Overview/strings/en.json';
import type cityStrings from '../views/City/strings/en.json';
import type chartStrings from '../charts/strings/en.json';
import type assessmentStrings from '../views/Assessments/strings/en.json';
import type newsStrings from '../views/News/strings/en.json';
import type boardStrings from '../views/Board/strings/en.json';
import type taskStrings from '../views/Task/strings/en.json';
import type moveStrings from '../moves/strings/en.json';

/** Keys of all areas; an area that is not listed here has no strings to the compiler. */
export type MessageKey =
  | keyof typeof componentStrings
  | keyof typeof explorerStrings
  | keyof typeof shellStrings
  | keyof typeof formStrings
  | keyof typeof partnerStrings
  | keyof typeof whoDoesWhatStrings
  | keyof typeof overviewStrings
  | keyof typeof cityStrings
  | keyof typeof chartStrings
  | keyof typeof assessmentStrings
  | keyof typeof newsStrings
  | keyof typeof boardStrings
  | keyof typeof taskStrings
  | keyof typeof moveStrings
  | keyof typeof termStrings;
