import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveAssets } from './serve-assets.ts';

const directory = mkdtempSync(join(tmpdir(), 'assets-'));
const inside = join(directory, 'client');
const script = 'console.log(1);'.repeat(100);
const app = express();
const server = createServer(app);
let baseUrl: string;

beforeAll(async () => {
  mkdirSync(join(inside, 'assets'), { recursive: true });
  writeFileSync(join(directory, 'secret.txt'), 'secret');
  writeFileSync(join(inside, 'favicon.svg'), '<svg/>');
  writeFileSync(join(inside, 'assets', 'page-1a2b.js'), script);
  app.use(serveAssets(inside));
  app.use((_, response) => void response.status(404).send('page'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});

const url = (path: string) => `${baseUrl}${path}`;

/** Sends path and headers as they are; fetch would tidy both up. */
function statusOf(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(baseUrl, { path, headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('the built client', () => {
  it('is compressed, and kept for good where the name carries a hash', async () => {
    const response = await fetch(url('/assets/page-1a2b.js'));
    expect(await response.text()).toBe(script);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('is not kept for good where the name stays the same', async () => {
    const response = await fetch(url('/favicon.svg'));
    expect(response.headers.get('cache-control')).not.toContain('immutable');
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
  });

  it('is not sent again to who has it', async () => {
    const etag = (await fetch(url('/favicon.svg'))).headers.get('etag') ?? '';
    expect(await statusOf('/favicon.svg', { 'if-none-match': etag })).toBe(304);
    expect(await statusOf('/favicon.svg', { 'if-none-match': '"older"' })).toBe(200);
  });

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/assets'])(
    'opens nothing else: %s goes on to the pages',
    async (path) => {
      expect(await statusOf(path)).toBe(404);
    },
  );
});
