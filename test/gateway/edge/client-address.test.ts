import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import express, { type Request } from 'express';
import fc from 'fast-check';
import { createRequestOrigin, networkOf } from '../../../gateway/edge/client-address';
import { readEnvironment } from '../../../platform/env';

const trustProxyOf = (text: string) => readEnvironment({ TRUST_PROXY: text }, []).edge.trustProxy;

function requestFrom(remoteAddress: string, forwarded: readonly string[]): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded.length > 0) request.headers['x-forwarded-for'] = forwarded.join(', ');
  return request;
}

/** What express itself takes the client's address for. */
function expressIp(trustProxy: unknown, request: IncomingMessage): string | undefined {
  const app = express();
  app.set('trust proxy', trustProxy);
  return (Object.setPrototypeOf(request, app.request) as Request).ip;
}

it('is the address that express takes it for', () => {
  const address = fc.constantFrom(
    '10.0.0.1',
    '10.0.0.2',
    '127.0.0.1',
    '192.0.2.7',
    '198.51.100.3',
    '203.0.113.9',
  );
  const settings = fc.constantFrom(
    '',
    '1',
    '2',
    '3',
    '10.0.0.0/8',
    '10.0.0.1,127.0.0.1',
    'loopback',
    'uniquelocal',
  );
  fc.assert(
    fc.property(settings, address, fc.array(address, { maxLength: 4 }), (setting, remote, forwarded) => {
      const trustProxy = trustProxyOf(setting);
      const told = createRequestOrigin(trustProxy).clientAddress(requestFrom(remote, forwarded));
      expect(told).toBe(expressIp(trustProxy, requestFrom(remote, forwarded)));
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['x'.repeat(1_000), 'x'.repeat(64)],
])('stands for its network where it is of IPv6: %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each(['true', '-1', '1.5', '10.0.0.0/33', '10.0.0.0/8/8', 'example.org', '::1/129', '1,2'])(
  'cannot be told with TRUST_PROXY=%s',
  (setting) => {
    expect(() => trustProxyOf(setting)).toThrow('TRUST_PROXY must be the number of proxies');
  },
);
