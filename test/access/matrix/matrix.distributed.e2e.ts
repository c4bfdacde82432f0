import { openDistributed } from './gate';
import { matrix } from './suite';

matrix('distributed', openDistributed);
