import { Kind, parse, print, type OperationTypeNode } from 'graphql';
import source from '../../../schema/operations.graphql?raw';

/** One of the operations that come with the API. Their titles stand in English. */
export interface Example {
  readonly name: string;
  /** Who would ask it. */
  readonly user: string;
  readonly title: string;
  readonly type: OperationTypeNode;
  readonly text: string;
}

/** Of sentences such as `Coordinator starts a task` the part before the verb is the user. */
const usersOfSentences = [
  'Press office',
  'Local coordinator',
  'Coordinator',
  'Partner',
  'Assessment lead',
  'Data steward',
  'Newsroom',
];

export const examples: readonly Example[] = source
  .split(/^# \d+ /m)
  .slice(1)
  .map(readExample);

/** In the order in which their users first come. */
export const exampleUsers: readonly string[] = [...new Set(examples.map(({ user }) => user))];

export function exampleOf(name: string): Example | undefined {
  return examples.find((example) => example.name === name);
}

/** What follows `# 7 `: a line such as `Coordinator: what is blocked`, then the operation. */
function readExample(block: string): Example {
  const [line = '', ...rest] = block.split('\n');
  const document = parse(rest.join('\n'));
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No operation follows: ${line}`);
  const name = operation.name?.value ?? '';
  const [user, what] = whoAndWhat(line, name);
  return {
    name,
    user,
    title: what.charAt(0).toUpperCase() + what.slice(1),
    type: operation.operation,
    text: `# ${line}\n${print(document)}\n`,
  };
}

function whoAndWhat(line: string, name: string): [string, string] {
  const [before = '', ...after] = line.split(': ');
  if (after.length > 0) return [before, after.join(': ')];
  const user = usersOfSentences.find((each) => line.startsWith(each)) ?? line;
  return [user, line.slice(user.length).trim() || name];
}
