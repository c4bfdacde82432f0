import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { newMutationId } from '../api/mutation-id';

/** Why the API did not do what a form asked for. */
export interface Refusal {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly message: string;
}

interface Payload {
  readonly userErrors: readonly Refusal[];
}

export interface Submission<Data, Variables> {
  /** Asks for the change; `null` where it was refused or did not come through, with the reasons in `refusals`. */
  readonly submit: (variables: Variables) => Promise<Data | null>;
  readonly refusals: readonly Refusal[];
  readonly isBusy: boolean;
  readonly forget: () => void;
}

/**
 * A mutation for a form. What is written in the form is the form's: it stays, whatever becomes of the request. What is
 * sent a second time, since it is not known what became of the first, is done once.
 */
export function useSubmit<
  Data extends Readonly<Record<string, unknown>>,
  Variables extends OperationVariables,
>(document: TypedDocumentNode<Data, Variables>): Submission<Data, Variables> {
  const client = useApolloClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [isBusy, setBusy] = useState(false);
  const attempt = useRef({ text: '', id: '' });

  async function submit(variables: Variables): Promise<Data | null> {
    setBusy(true);
    const text = JSON.stringify(variables);
    if (attempt.current.text !== text) attempt.current = { text, id: newMutationId() };
    const input = { clientMutationId: attempt.current.id, ...(variables['input'] as object) };
    try {
      const { data } = await client.mutate({ mutation: document, variables: { ...variables, input } });
      attempt.current = { text: '', id: '' };
      const refused = (Object.values(data ?? {}) as Payload[]).flatMap(({ userErrors }) => userErrors);
      setRefusals(refused);
      return data && refused.length === 0 ? data : null;
    } catch (error) {
      setRefusals([failure(error)]);
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { submit, refusals, isBusy, forget: () => setRefusals([]) };
}

/** Why there was no answer. A value that is none of its kind, such as an address, is refused like this as well. */
function failure(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  const [, field, reason] = /^input\.(\w+): (.*)$/s.exec(message) ?? [];
  return field === undefined || reason === undefined
    ? { code: 'FAILED', field: null, message }
    : { code: 'INVALID', field: ['input', field], message: reason };
}

/** What is said of one field of the input. */
export function refusalAt(refusals: readonly Refusal[], field: string): string | undefined {
  const messages = refusals.filter((refusal) => refusal.field?.[1] === field).map(({ message }) => message);
  return messages.length === 0 ? undefined : messages.join(' ');
}
