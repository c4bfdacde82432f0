import { Kind, visit, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { costOf } from './cost';
import type { Variables } from './cost-model';
import type { Refusals } from './refusals';

/** What an operation takes, as clients are told in `extensions.cost`: objects, by estimate. */
export interface Cost {
  readonly requested: number;
  readonly maximum: number;
}

export interface CostLimit {
  /** The cost of a valid operation. The same document is looked at once for each set of sizes that its variables give. */
  estimate(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Cost;
  /** Throws a coded error for more than one operation may take. */
  assertAffordable(cost: Cost): void;
}

/** The costs of one operation by the variables that it depends on. */
interface KnownCosts {
  readonly schema: GraphQLSchema;
  readonly decisive: readonly string[];
  readonly costs: Map<string, number>;
}

const remembered = 100; // sets of variables of one operation

export function createCostLimit(maximum: number, refusals: Refusals): CostLimit {
  const known = new WeakMap<OperationDefinitionNode, KnownCosts>();
  return {
    estimate(schema, document, operation, variables) {
      let costs = known.get(operation);
      if (costs?.schema !== schema) {
        costs = { schema, decisive: decisiveVariables(document), costs: new Map() };
        known.set(operation, costs);
      }
      const key = costs.decisive.map((name) => text(variables[name])).join();
      let requested = costs.costs.get(key);
      if (requested === undefined) {
        requested = costOf(schema, document, operation, variables);
        if (costs.costs.size >= remembered) costs.costs.clear();
        costs.costs.set(key, requested);
      }
      return { requested, maximum };
    },
    assertAffordable(cost) {
      if (cost.requested <= maximum) return;
      throw refusals.refusal(
        'cost',
        `The operation may bring ${cost.requested} objects, by estimate, and is allowed ${maximum}: ask for smaller pages, ` +
          'or for less below them.',
        { cost, maximum },
      );
    },
  };
}

/** Those that say how much is asked for: sizes of pages, and conditions. */
function decisiveVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      const isDecisive = name.value === 'first' || name.value === 'last' || name.value === 'if';
      if (isDecisive && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** Only numbers and booleans count; whatever else stands there is refused when it is executed. */
function text(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : '';
}
