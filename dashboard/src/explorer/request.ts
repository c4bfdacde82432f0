/** An operation with what it takes to run it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** As the reader wrote them beside the operation. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export const endpoint = '/graphql';

export function endpointUrl(): string {
  return new URL(endpoint, location.href).href;
}

export function socketUrl(): string {
  return endpointUrl().replace(/^http/, 'ws');
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
