import type { CodedError } from '../../platform/errors';
import type { Refusals } from './refusals';

export interface ExecutionLimit {
  /**
   * Settles with what `execute` settles with, or in time with what `otherwise` makes of the error. What is being executed
   * then is not waited for any longer.
   */
  run<Result>(
    scope: object,
    execute: () => Promise<Result>,
    otherwise: (error: CodedError) => Result,
  ): Promise<Result>;
  /** Whether nobody waits for what is asked in this scope any more. */
  hasRunOut(scope: object): boolean;
}

/** `longest` in milliseconds. */
export function createExecutionLimit(longest: number, refusals: Refusals): ExecutionLimit {
  const runOut = new WeakSet<object>();
  return {
    run(scope, execute, otherwise) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          runOut.add(scope);
          const message =
            `The operation took longer than ${longest} ms and is not waited for. What a mutation was about to change may ` +
            'have been changed: repeat it with the same clientMutationId.';
          resolve(otherwise(refusals.refusal('execution_time', message, { maximum: longest })));
        }, longest);
        execute()
          .then(resolve, reject)
          .finally(() => clearTimeout(timer));
      });
    },
    hasRunOut: (scope) => runOut.has(scope),
  };
}
