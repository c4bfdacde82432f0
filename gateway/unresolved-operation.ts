/** Why a document has no operation to run: the sentence that GraphQL servers share. */
export function unresolvedOperation(operationName: string | undefined): string {
  return operationName === undefined || operationName === ''
    ? 'Must provide operation name if query contains multiple operations.'
    : `Unknown operation named "${operationName}".`;
}
