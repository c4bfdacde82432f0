import { runSubgraph } from '../../platform/subgraph/run-subgraph';
import { subgraphNames } from '../../schema/subgraph-names';
import { assessments } from './subgraph';

runSubgraph(assessments, subgraphNames);
