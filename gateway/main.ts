import { runProcess } from '../platform/process';
import { runGateway } from './command';

runProcess((stack) => runGateway(process.argv.slice(2), stack));
