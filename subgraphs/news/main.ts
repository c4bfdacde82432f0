import { runSubgraph } from '../../platform/subgraph/run-subgraph';
import { subgraphNames } from '../../schema/subgraph-names';
import { news } from './subgraph';

runSubgraph(news, subgraphNames);
