import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';
import { buildPdf } from '#test/fixtures/document/build-pdf.ts';

let api: ApiWorld;
let session: { cookie: string };
beforeAll(async () => {
  api = await createApiWorld();
  session = await api.signUp();
});
afterAll(() => api.close());

async function call(path: string, options: { method?: string; body?: unknown } = {}) {
  const response = await api.call(`/api/v1${path}`, { ...options, headers: session });
  const isEmpty = response.status === 204;
  return { status: response.status, body: isEmpty ? null : await response.json() };
}

async function upload(path: string, file: Buffer, fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)]), 'minutes.pdf');
  const url = `${api.origin}/api/v1${path}`;
  const headers = { ...session, 'idempotency-key': path };
  const response = await fetch(url, { method: 'POST', headers, body: form });
  return { status: response.status, body: await response.json() };
}

describe('the notes of a contact over HTTP', () => {
  it('are written, uploaded once, listed, read and deleted', async () => {
    const person = { name: 'Ada', email: 'ada@engines.test' };
    const { body: contact } = await call('/contacts', { body: person });
    const path = `/contacts/${contact.id}/notes`;
    const written = await call(path, { body: { text: 'Likes tea.' } });
    expect(written).toMatchObject({ status: 201, body: { title: 'Likes tea.', kind: 'note' } });
    const file = buildPdf(['They hire in May']);
    const uploaded = await upload(`${path}/file`, file, { title: 'Call' });
    expect(uploaded).toMatchObject({
      status: 201,
      body: { title: 'Call', fileName: 'minutes.pdf', text: 'They hire in May' },
    });
    expect(await upload(`${path}/file`, file, { title: 'Call' })).toEqual(uploaded);
    const listed = await call(path);
    expect(listed.body.items).toEqual([uploaded.body, written.body]);
    const one = `${path}/${written.body.id}`;
    expect(await call(one)).toEqual({ status: 200, body: written.body });
    expect(await call(one, { method: 'DELETE' })).toMatchObject({ status: 204 });
    expect(await call(one)).toMatchObject({ status: 404 });
  });

  it('refuse what is no text, and contacts that are not', async () => {
    const body = { text: ' ' };
    expect(await call('/contacts/con_x/notes', { body })).toMatchObject({ status: 400 });
    expect(await call('/contacts/con_x/notes')).toMatchObject({ status: 404 });
    expect(await upload('/contacts/con_x/notes/file', buildPdf(['x']), {})).toMatchObject({
      status: 404,
    });
  });
});
