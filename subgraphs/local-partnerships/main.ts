import { runSubgraph } from '../../platform/subgraph/run-subgraph';
import { subgraphNames } from '../../schema/subgraph-names';
import { localPartnerships } from './subgraph';

runSubgraph(localPartnerships, subgraphNames);
