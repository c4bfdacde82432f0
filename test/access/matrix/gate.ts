import { graphql } from 'graphql';
import { createIdentitySigner } from '../../../platform/gateway-token';
import type { Identity } from '../../../platform/identity';
import { DisposableStack } from '../../../platform/lifecycle';
import { startDeployment } from '../../support/deployment';
import { startTestPlatform, type TestPlatform } from '../../support/platform';
import { startTestIssuer } from '../../support/test-issuer';

/** What came back, and its text as it came. */
export interface Answer {
  readonly data: any;
  readonly errors: readonly { readonly message: string }[];
  readonly text: string;
}

/** The platform with its sign-in, as somebody with a token of the issuer finds it. */
export interface Gate {
  readonly url: string;
  readonly databaseUrl: string;
  tokenOf(identity: Identity | null): Promise<string | undefined>;
  ask(identity: Identity | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Asks a subgraph as the gateway does, for somebody. */
  askSubgraph(
    name: string,
    identity: Identity | null,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<Answer>;
  /** The statements that the subgraphs have sent, but for those by which they follow each other; in one process. */
  readonly statements?: string[];
  dispose(): Promise<void>;
}

/** An operation of the matrix asks for as much as a hundred of a client's, and waits as long for it. */
const noLimits = {
  LIMIT_BODY_BYTES: '99999999',
  LIMIT_TOKENS: '999999',
  LIMIT_DEPTH: '999',
  LIMIT_ALIASES: '99999',
  LIMIT_ROOT_FIELDS: '99999',
  LIMIT_FIELDS: '999999',
  LIMIT_COST: '999999999',
  LIMIT_EXECUTION_MS: '300000',
  SUBGRAPH_TIMEOUT_MS: '300000',
};

export async function openOneProcess(variables: Record<string, string> = {}): Promise<Gate> {
  const stack = new DisposableStack();
  const issuer = stack.use(await startTestIssuer());
  const platform = stack.use(
    await startTestPlatform({ environment: { AUTH_ISSUER: issuer.url, ...noLimits, ...variables } }),
  );
  return gateOf(platform, stack, (identity) => issuer.mint(identity), {
    statements: statementsOf(platform),
    async askSubgraph(name, identity, source, variableValues) {
      const subgraph = platform.subgraphs.find((one) => one.name === name);
      if (!subgraph) throw new Error(`there is no subgraph ${name}`);
      const contextValue = subgraph.createContext({ requestId: 'matrix', identity });
      const { schema } = subgraph;
      const text = JSON.stringify(await graphql({ schema, source, variableValues, contextValue }));
      return readAnswer(text);
    },
  });
}

export async function openDistributed(): Promise<Gate> {
  const stack = new DisposableStack();
  const issuer = stack.use(await startTestIssuer());
  const deployment = stack.use(await startDeployment({ AUTH_ISSUER: issuer.url, ...noLimits }));
  const signer = await createIdentitySigner(deployment.signingKey);
  return gateOf(deployment, stack, (identity) => issuer.mint(identity), {
    async askSubgraph(name, identity, query, variables) {
      const url = deployment.services[name]?.url ?? '';
      return post(url, await signer.sign(identity, name), query, variables);
    },
  });
}

function gateOf(
  { url, databaseUrl }: { readonly url: string; readonly databaseUrl: string },
  stack: DisposableStack,
  mint: (identity: Identity) => Promise<string>,
  rest: Pick<Gate, 'askSubgraph' | 'statements'>,
): Gate {
  const tokens = new Map<Identity, Promise<string>>();
  const tokenOf: Gate['tokenOf'] = async (identity) => {
    if (identity === null) return undefined;
    const token = tokens.get(identity) ?? mint(identity);
    tokens.set(identity, token);
    return token;
  };
  return {
    url,
    databaseUrl,
    tokenOf,
    ask: async (identity, query, variables = {}) => post(url, await tokenOf(identity), query, variables),
    ...rest,
    dispose: () => stack.dispose(),
  };
}

function statementsOf({ subgraphs }: TestPlatform): string[] {
  const statements: string[] = [];
  for (const { database } of subgraphs) {
    const { statementLog } = database;
    const logQuery = statementLog.logQuery.bind(statementLog);
    statementLog.logQuery = (text) => {
      if (!text.includes('from inbox')) statements.push(text);
      logQuery(text);
    };
  }
  return statements;
}

async function post(
  url: string,
  token: string | undefined,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return readAnswer(await response.text());
}

function readAnswer(text: string): Answer {
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { data, errors, text };
}
