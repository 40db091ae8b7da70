import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.ts';

it('never gives the same port twice, though nobody listens on it yet', async () => {
  const ports: number[] = [];
  for (let count = 0; count < 2_000; count += 1) ports.push(await freePort());
  expect(new Set(ports).size).toBe(ports.length);
});

it('gives a port that can be listened on, out of the reach of outgoing connections', async () => {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect(port).toBeLessThan(32_768);
  server.close();
});
