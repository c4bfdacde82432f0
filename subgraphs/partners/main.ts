import { runSubgraph } from '../../platform/subgraph/run-subgraph';
import { subgraphNames } from '../../schema/subgraph-names';
import { partners } from './subgraph';

runSubgraph(partners, subgraphNames);
