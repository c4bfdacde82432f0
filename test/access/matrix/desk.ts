import type { Identity } from '../../../platform/identity';
import type { Gate } from './gate';

type Input = Record<string, unknown>;

const someone = (name: string): Identity => ({
  subject: `matrix-${name}`,
  name: `Matrix ${name}`,
  scopes: new Set(['admin']),
  claims: {},
});

/** Who makes the rows, and who accepts the work of the one who made them. */
export const maker = someone('maker');
export const checker = someone('checker');

/** The payload of a mutation. */
export async function write(
  gate: Gate,
  who: Identity | null,
  name: string,
  input: Input,
  selection = '',
): Promise<any> {
  const { data, errors } = await gate.ask(who, mutationText(name, selection), { input });
  if (errors.length > 0) throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify(errors)}`);
  return data[name];
}

/** The payload of a mutation that has to succeed. */
export async function make(
  gate: Gate,
  name: string,
  input: Input,
  selection: string,
  who: Identity = maker,
): Promise<any> {
  const payload = await write(gate, who, name, input, selection);
  if (payload.userErrors.length > 0) {
    throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify(payload.userErrors)}`);
  }
  return payload;
}

export function mutationText(name: string, selection: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field message } } }`;
}

/** The version that a record has now, by the field that reads it. */
export async function versionOf(
  gate: Gate,
  field: 'task' | 'assessment' | 'recommendation' | 'newsItem' | 'partner' | 'localPartnership',
  id: string,
): Promise<number> {
  const { data } = await gate.ask(maker, `query ($id: ID!) { record: ${field}(id: $id) { version } }`, {
    id,
  });
  return data.record.version;
}
