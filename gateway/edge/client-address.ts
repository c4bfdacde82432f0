import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import express from 'express';
import type { EdgeSettings } from '../../platform/environment/edge';

/** What is known of the way that a request has come, the same for one that is upgraded to a WebSocket. */
export interface RequestOrigin {
  /** The address that counts as one client's: of the connection, or what trusted proxies say. */
  clientAddress(request: IncomingMessage): string;
  /** Whether the client's connection was encrypted, here or at a trusted proxy. */
  isEncrypted(request: IncomingMessage): boolean;
}

/** Express' own notion of `trust proxy`. */
export function createRequestOrigin(trustProxy: EdgeSettings['trustProxy']): RequestOrigin {
  const app = express();
  app.set('trust proxy', trustProxy);
  const isTrusted = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  return {
    clientAddress({ headers, socket }) {
      // From the nearest to the farthest; whoever is not trusted may have made up what it says of those behind it.
      const behind = listed(headers['x-forwarded-for']).toReversed();
      const way = [socket.remoteAddress ?? 'unknown', ...behind];
      return networkOf(way.find((address, hop) => !isTrusted(address, hop)) ?? way.at(-1) ?? 'unknown');
    },
    isEncrypted({ headers, socket }) {
      if ('encrypted' in socket) return true;
      return (
        isTrusted(socket.remoteAddress ?? '', 0) && listed(headers['x-forwarded-proto']).at(-1) === 'https'
      );
    },
  };
}

function listed(header: string | string[] | undefined): string[] {
  return String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const longestAddress = 64; // characters; a proxy could pass on anything

/** An address of IPv6 stands for all of its /64: whoever has one has 2^64 of them. */
export function networkOf(address: string): string {
  const [, v4] = mapped.exec(address) ?? [];
  if (v4 !== undefined) return v4;
  if (!isIPv6(address)) return address.slice(0, longestAddress);
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const front = groupsOf(head);
  const back = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`;
}

function groupsOf(text: string): string[] {
  if (text === '') return [];
  // An address of IPv4 at the end takes the place of two groups.
  return text
    .split(':')
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : [group.replace(/^0+(?=.)/, '')]));
}
