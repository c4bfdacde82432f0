import {
  defaultFieldResolver,
  Kind,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { SubgraphContext } from './define-subgraph';

const suffix = 'LogHead'; // of all root fields that tell where a log ends

/**
 * Lets a query that asks for the head of the log read it before all else. Read beside a list, it may be the newer of the two:
 * what was committed between them would be in neither, and whoever goes on behind the head would never be told of it.
 */
export function readLogHeadFirst(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (source, args, context: SubgraphContext, info) => {
      const answer = (): unknown => resolve(source, args, context, info);
      return asksForHead(info) ? context.logHead().then(answer) : answer();
    };
  }
}

function asksForHead({ operation, fragments }: GraphQLResolveInfo): boolean {
  const holdsHead = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value.endsWith(suffix);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      return fragment !== undefined && holdsHead(fragment.selectionSet);
    });
  return holdsHead(operation.selectionSet);
}
