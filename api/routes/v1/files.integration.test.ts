import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';

let api: ApiWorld;
let session: { cookie: string };
beforeAll(async () => {
  api = await createApiWorld();
  session = await api.signUp();
});
afterAll(() => api.close());

const png = Buffer.from('\x89PNG\r\n\x1a\nand the rest', 'latin1');

async function upload(name: string, content: Buffer, headers: Record<string, string> = {}) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)], { type: 'text/html' }), name);
  const response = await fetch(`${api.origin}/api/v1/files`, {
    method: 'POST',
    headers: { ...session, ...headers },
    body: form,
  });
  return { status: response.status, body: await response.json() };
}

const read = (path: string) => api.call(`/api/v1${path}`, { headers: session });

describe('files over HTTP', () => {
  it('come in once, and images go out to be shown', async () => {
    const key = { 'idempotency-key': 'file-1' };
    const uploaded = await upload('März “1”.png', png, key);
    expect(uploaded).toMatchObject({
      status: 201,
      body: { name: 'März “1”.png', mediaType: 'image/png', byteSize: png.length },
    });
    expect(await upload('März “1”.png', png, key)).toEqual(uploaded);
    const { id } = uploaded.body;
    const response = await read(`/files/${id}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    });
    const name = encodeURIComponent('März “1”.png');
    expect(response.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
    const listed = await (await read(`/files?ids=${id},fil_x`)).json();
    expect(listed.items).toEqual([uploaded.body]);
  });

  it.each(['page.html', 'drawing.svg', 'photo.png'])(
    'goes out as a download what is no image: %s',
    async (name) => {
      const { body } = await upload(name, Buffer.from('<svg onload="alert(1)">'));
      const response = await read(`/files/${body.id}`);
      expect(response.headers.get('content-type')).toBe('application/octet-stream');
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename=${name}`);
    },
  );

  it.each([11, 40])('are refused with the reason at %i megabytes', async (megabytes) => {
    const refused = await upload('large.pdf', Buffer.alloc(megabytes * 1_000_000));
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe('large.pdf is larger than 10 MB.');
    expect((await read('/files?ids=')).status).toBe(200);
  });

  it('are refused with the reason, and none is another workspace’s', async () => {
    const refused = await upload('setup.exe', png);
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid_input' } } });
    expect(refused.body.error.message).toContain('.exe');
    const { body } = await upload('a.png', png);
    const stranger = await api.signUp('Ben');
    const theirs = await api.call(`/api/v1/files/${body.id}`, { headers: stranger });
    expect(theirs.status).toBe(404);
    expect((await api.call(`/api/v1/files/${body.id}`)).status).toBe(401);
  });
});
