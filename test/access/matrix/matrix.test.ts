import { openOneProcess } from './gate';
import { matrix } from './suite';

matrix('one process', openOneProcess);
