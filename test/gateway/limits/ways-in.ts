import { createHash } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { eventually } from '../../support/processes';
import { RawClient, type Message } from '../clients/support/raw-client';
import { RawHttp } from '../clients/support/raw-http';

export interface Asked {
  readonly query?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
  readonly documentId?: string | undefined;
}

export interface WayIn {
  readonly way: string;
  /** Whether what is asked over it stays open. */
  readonly streams: boolean;
  /** The answer to an operation, or the first result of a subscription. */
  ask(url: string, asked: Asked, headers?: Record<string, string>): Promise<FormattedExecutionResult>;
}

const preflighted = { 'apollo-require-preflight': '1' };
const json = { 'content-type': 'application/json' };

async function answer(response: Response): Promise<FormattedExecutionResult> {
  return (await response.json()) as FormattedExecutionResult;
}

function parametersOf(asked: Asked): Record<string, string> {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

async function eventOf(stream: RawHttp): Promise<FormattedExecutionResult> {
  await stream.until('event: complete');
  stream.close();
  return JSON.parse(/data: (\{.*\})\n/.exec(stream.body)?.[1] ?? '') as FormattedExecutionResult;
}

async function partOf(stream: RawHttp): Promise<FormattedExecutionResult> {
  await stream.until('\r\n\r\n');
  if (!stream.head.includes('multipart/mixed')) {
    const text = (): string => stream.bytes.toString().split('\r\n\r\n')[1] ?? '';
    const length = Number(/content-length: (\d+)/.exec(stream.head)?.[1]);
    await eventually(() => Buffer.byteLength(text()) === length, 'the answer is whole');
    stream.close();
    return JSON.parse(text()) as FormattedExecutionResult;
  }
  await stream.whole();
  stream.close();
  const told = JSON.parse(/\{"payload":.*\}/.exec(stream.body)?.[0] ?? '') as {
    payload: FormattedExecutionResult | null;
  };
  return told.payload ?? (told as FormattedExecutionResult);
}

/** Each way by which an operation comes to the gateway. */
export const waysIn: readonly WayIn[] = [
  {
    way: 'POST',
    streams: false,
    ask: async (url, asked, headers) =>
      answer(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { ...json, ...headers },
          body: JSON.stringify(asked),
        }),
      ),
  },
  {
    way: 'GET',
    streams: false,
    ask: async (url, asked, headers) =>
      answer(
        await fetch(`${url}/graphql?${new URLSearchParams(parametersOf(asked)).toString()}`, {
          headers: { ...preflighted, ...headers },
        }),
      ),
  },
  {
    way: 'a WebSocket',
    streams: true,
    async ask(url, asked, headers) {
      const client = await RawClient.open(url, headers ? { headers } : {});
      client.send({ type: 'subscribe', id: '1', payload: { query: '', ...asked } });
      const told = (): Message | undefined =>
        client.messages.find(({ type }) => type === 'next' || type === 'error');
      await eventually(() => told() !== undefined || client.closing !== undefined, 'there is an answer');
      client.close();
      return told()?.type === 'next' ? told()?.payload : { errors: told()?.payload };
    },
  },
  {
    way: 'an event stream by POST',
    streams: true,
    ask: async (url, asked, headers) =>
      eventOf(await RawHttp.post(url, asked, { accept: 'text/event-stream', ...headers })),
  },
  {
    way: 'an event stream by GET',
    streams: true,
    ask: async (url, asked, headers) =>
      eventOf(await RawHttp.get(url, parametersOf(asked), { accept: 'text/event-stream', ...headers })),
  },
  {
    way: 'multipart',
    streams: true,
    ask: async (url, asked, headers) =>
      partOf(
        await RawHttp.post(url, asked, {
          accept: 'multipart/mixed;subscriptionSpec=1.0, application/json',
          ...headers,
        }),
      ),
  },
];

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export function codeOf({ errors }: FormattedExecutionResult): unknown {
  return errors?.[0]?.extensions?.['code'];
}
