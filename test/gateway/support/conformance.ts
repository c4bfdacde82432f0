import {
  buildSchema,
  type FormattedExecutionResult,
  graphql,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { modes, type Resolvers, type RunningGraph, startGraph, type Subgraphs } from './graph';

export interface ConformanceGraph {
  readonly subgraphs: Subgraphs;
  /** The same graph as one plain schema: what a client may expect. */
  readonly merged: { readonly typeDefs: string; readonly resolvers: Resolvers };
}

export interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** Where Apollo's gateway is known to answer otherwise than plain execution: its answer, and why. */
  readonly differs?: { readonly data: unknown; readonly errors: boolean; readonly because: string };
}

/**
 * Runs every operation through the gateway, over HTTP and in process, and expects what plain execution over the merged
 * schema answers: equal data, and errors or none. `createGraph` is called for each side, so that mutations of one do not
 * show in the other; operations run in their order.
 */
export function describeConformance(
  title: string,
  createGraph: () => ConformanceGraph,
  operations: Readonly<Record<string, string | Operation>>,
): void {
  describe.each(modes)(`${title}, %s`, (mode) => {
    let running: RunningGraph;
    let merged: GraphQLSchema;

    beforeAll(async () => {
      running = await startGraph(createGraph().subgraphs, mode);
      merged = executable(createGraph().merged);
    });

    afterAll(() => running.dispose());

    it.each(Object.entries(operations).map(([name, operation]) => [name, described(operation)] as const))(
      '%s',
      async (_name, { query, variables, differs }) => {
        const plain = await graphql({ schema: merged, source: query, variableValues: variables });
        const expected = comparable(plain);
        const answered = comparable(await running.ask(query, variables));
        if (!differs) {
          expect(answered).toEqual(expected);
          return;
        }
        // Where this fails, the gateway has learnt it: the operation goes to the ordinary ones.
        expect(answered).not.toEqual(expected);
        expect(answered).toEqual({ data: differs.data, errors: differs.errors });
      },
    );
  });
}

function described(operation: string | Operation): Operation {
  return typeof operation === 'string' ? { query: operation } : operation;
}

function comparable({
  data,
  errors,
}: Pick<FormattedExecutionResult, 'data'> & { errors?: readonly unknown[] }): unknown {
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: (errors ?? []).length > 0 };
}

function executable({ typeDefs, resolvers }: ConformanceGraph['merged']): GraphQLSchema {
  const schema = buildSchema(typeDefs);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (field) field.resolve = resolve;
    }
  }
  return schema;
}
