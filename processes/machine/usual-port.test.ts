import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { usualPort } from './usual-port.ts';

it('is the usual one while nobody has it', async () => {
  const usual = await freePort();
  expect(await usualPort(usual, [usual + 1])).toBe(usual);
});

it('is another one when somebody listens there', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const address = stranger.address();
  const usual = typeof address === 'object' && address ? address.port : 0;
  expect(await usualPort(usual, [])).not.toBe(usual);
  stranger.close();
});

it('is another one when somebody is about to listen there, or when there is no such port', async () => {
  const usual = await freePort();
  expect(await usualPort(usual, [usual])).not.toBe(usual);
  expect(await usualPort(65_536, [])).toBeLessThan(32_768);
});
