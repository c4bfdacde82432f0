import { useRef } from 'react';
import { newMutationId } from './mutation-id';

/**
 * Puts an id into a form's input: the same one for as long as the form says the same, so that it can be sent again where
 * it is not known whether it came through.
 */
export function useMutationId(): <Input extends object>(
  input: Input,
) => Input & { clientMutationId: string } {
  const last = useRef({ text: '', id: '' });
  return (input) => {
    const text = JSON.stringify(input);
    if (last.current.text !== text) last.current = { text, id: newMutationId() };
    return { ...input, clientMutationId: last.current.id };
  };
}
