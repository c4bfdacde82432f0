import { pick, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { OperationTypeNode } from 'graphql';
import type { OperationRequest } from './request';

export interface EditedOperation {
  readonly isSubscription: boolean;
  /** As it stands in the editors now; throws for variables or headers that are no JSON. */
  read(): OperationRequest & { readonly variablesText: string };
}

/** The operation that would be run. */
export function useOperation(): EditedOperation {
  const { queryEditor, variableEditor, headerEditor, operationName, operations } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor', 'operationName', 'operations'),
  );
  const operation = operations?.find(({ name }) => name?.value === operationName) ?? operations?.[0];
  return {
    isSubscription: operation?.operation === OperationTypeNode.SUBSCRIPTION,
    read() {
      const variablesText = variableEditor?.getValue() ?? '';
      return {
        query: queryEditor?.getValue() ?? '',
        operationName: operationName || undefined,
        variablesText,
        variables: tryParseJSONC(variablesText),
        headers: tryParseJSONC(headerEditor?.getValue()) as OperationRequest['headers'],
      };
    },
  };
}
