import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { importChunks, importRejections, imports } from '#db/schema/index.ts';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';

let api: ApiWorld;
let session: { cookie: string };
let workspaceId: string;

beforeAll(async () => {
  api = await createApiWorld();
  session = await api.signUp();
  const me = await api.call('/api/v1/me', { headers: session });
  workspaceId = (await me.json()).workspace.id;
});
afterAll(() => api.close());

const csv = 'Name,Email,Company,Role\nAda,ada@example.com,Engines,Founder\n';
const file = (text: string, name = 'people.csv') => [new Blob([text]), name] as const;

async function upload(body: FormData, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.origin}/api/v1/contacts/imports`, {
    method: 'POST',
    headers: { ...session, ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

function form(parts: Record<string, string | readonly [Blob, string]>): FormData {
  const data = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') data.append(name, part);
    else data.append(name, ...part);
  }
  return data;
}

async function stored(importId: string): Promise<string> {
  const chunks = await inWorkspace(api.world.db, workspaceId, (tx) =>
    tx.select().from(importChunks).orderBy(importChunks.sequence),
  );
  const own = chunks.filter((chunk) => chunk.importId === importId);
  return Buffer.concat(own.map(({ bytes }) => bytes)).toString();
}

describe('receiveUpload', () => {
  it('starts an import of the file, with what the form says about it', async () => {
    const mapping = JSON.stringify({ allowEmptyRole: true });
    const { status, body } = await upload(
      form({ mapping, onDuplicate: 'update', file: file(csv, 'März.csv') }),
    );
    expect(status).toBe(202);
    expect(body).toMatchObject({ fileName: 'März.csv', status: 'queued', onDuplicate: 'update' });
    expect(await stored(body.id)).toBe(csv);
    expect(api.world.temporal.ofKind('start_import')).toMatchObject([{ importId: body.id }]);
    const seen = await api.call(`/api/v1/contacts/imports/${body.id}`, { headers: session });
    expect(await seen.json()).toMatchObject({ id: body.id, total: 0, rejections: [] });
  });

  it('takes a mapping that says nothing but which column is what', async () => {
    const mapping = JSON.stringify({ name: 'Wer', email: 'Post' });
    const { status, body } = await upload(form({ mapping, file: file('Wer,Post\nAda,a@b.co\n') }));
    expect(status).toBe(202);
    expect(body.columns).toEqual([
      { header: 'Wer', target: 'name' },
      { header: 'Post', target: 'email' },
    ]);
  });

  it('takes the fields also after a small file', async () => {
    const { body } = await upload(form({ file: file(csv), onDuplicate: 'update' }));
    expect(body.onDuplicate).toBe('update');
  });

  it('stores a file of many chunks byte by byte', async () => {
    const large = csv + 'x'.repeat(20 * 1024 * 1024);
    const { status, body } = await upload(form({ onDuplicate: 'skip', file: file(large) }));
    expect(status).toBe(202);
    expect((await stored(body.id)) === large).toBe(true);
  });

  it('refuses a field after a large file, and keeps nothing of it', async () => {
    const before = await countImports();
    const large = 'x'.repeat(9 * 1024 * 1024);
    const refused = await upload(form({ file: file(large), onDuplicate: 'update' }));
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid_input' } } });
    expect(await countImports()).toBe(before);
  });

  it.each([
    ['no file', form({ onDuplicate: 'skip' })],
    ['the file in another part', form({ attachment: file(csv) })],
    ['a mapping that is no JSON', form({ mapping: '{', file: file(csv) })],
    ['an unknown answer to duplicates', form({ onDuplicate: 'merge', file: file(csv) })],
    ['a field it does not know', form({ colour: 'red', file: file(csv) })],
  ])('refuses %s', async (_name, data) => {
    expect(await upload(data)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_input' } },
    });
  });

  it('refuses what is no form', async () => {
    const response = await api.call('/api/v1/contacts/imports', { body: {}, headers: session });
    expect(response.status).toBe(400);
  });

  it.each([
    ['a small file', 'file', 'name,email\n'],
    ['a large file', 'file', 'x'.repeat(9 * 1024 * 1024)],
    ['a file in another part', 'attachment', 'name,email\n'],
  ])(
    'refuses a form that ends in the middle of %s, and serves the next',
    async (_name, part, text) => {
      const body = `--b\r\nContent-Disposition: form-data; name="${part}"; filename="a.csv"\r\n\r\n${text}`;
      const headers = { ...session, 'content-type': 'multipart/form-data; boundary=b' };
      for (const path of ['/contacts/imports', '/files', '/profile/resume']) {
        const sent = { method: 'POST', headers, body };
        const response = await fetch(`${api.origin}/api/v1${path}`, sent);
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({ error: { code: 'invalid_input' } });
      }
      expect((await upload(form({ file: file(csv) }))).status).toBe(202);
    },
  );

  it('keeps nothing of an upload that breaks off', async () => {
    const before = await countImports();
    await breakOff();
    await expect.poll(countImports).toBe(before);
    expect((await upload(form({ file: file(csv) }))).status).toBe(202);
  });

  it('answers a repeated upload under one Idempotency-Key with the first import', async () => {
    const key = { 'idempotency-key': 'upload-1' };
    const first = await upload(form({ file: file(csv) }), key);
    const second = await upload(form({ file: file(csv) }), key);
    expect(second).toEqual(first);
  });
});

describe('GET /contacts/imports/:id/rejected.csv', () => {
  it('is a file once the import has ended, and 412 before', async () => {
    const { body } = await upload(form({ file: file(csv) }));
    const path = `/api/v1/contacts/imports/${body.id}/rejected.csv`;
    expect((await api.call(path, { headers: session })).status).toBe(412);
    await inWorkspace(api.world.db, workspaceId, async (tx) => {
      await tx.update(imports).set({ finishedAt: new Date(), state: 'completed' });
      await tx.insert(importRejections).values({
        workspaceId,
        importId: body.id,
        record: 1,
        line: 2,
        column: 'Email',
        code: 'invalid_email',
        message: 'No @.',
        value: 'ada',
        cells: ['Ada', 'ada', 'Engines', 'Founder'],
      });
    });
    const response = await api.call(path, { headers: session });
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain(`rejected-${body.id}.csv`);
    expect(await response.text()).toContain('Email: No @.,2,Ada,ada,Engines,Founder');
    const stranger = await api.signUp();
    expect((await api.call(path, { headers: stranger })).status).toBe(404);
  });
});

async function countImports(): Promise<number> {
  return inWorkspace(api.world.db, workspaceId, (tx) => tx.$count(imports));
}

/** Sends the beginning of a large form and hangs up. */
function breakOff(): Promise<void> {
  return new Promise((resolve) => {
    const outgoing = request(`${api.origin}/api/v1/contacts/imports`, {
      method: 'POST',
      headers: {
        ...session,
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': 50_000_000,
      },
    });
    outgoing.on('error', () => resolve());
    outgoing.on('close', () => resolve());
    outgoing.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
    outgoing.write('x'.repeat(10_000_000), () => outgoing.destroy());
  });
}
