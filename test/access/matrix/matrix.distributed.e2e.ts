import { openDistributed } from './gate';
import { isUser } from './personas';
import { matrix, whole } from './suite';

// The rules are the same statements in both modes; what differs is how the rooms are told who asks. So people ask here as
// they are in the world, for every field, change and event; FULL_MATRIX=1 asks all that is asked in one process.
const isFull = process.env['FULL_MATRIX'] !== undefined;

matrix('distributed', openDistributed, isFull ? whole : { isAsking: isUser, withArguments: false });
