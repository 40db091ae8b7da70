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

async function call(path: string, options: { method?: string; body?: unknown } = {}, as = session) {
  const response = await api.call(`/api/v1${path}`, { ...options, headers: as });
  const isEmpty = response.status === 204;
  return { status: response.status, body: isEmpty ? null : await response.json() };
}

async function upload(path: string, file: Buffer, name: string) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), name);
  const url = `${api.origin}/api/v1${path}`;
  const response = await fetch(url, { method: 'POST', headers: session, body: form });
  return { status: response.status, body: await response.json() };
}

describe('the profile over HTTP', () => {
  it('is not there, is made, read, and takes a résumé', async () => {
    expect(await call('/profile')).toMatchObject({ status: 404 });
    const made = await call('/profile', { method: 'PUT', body: { name: 'Ada', tone: 'Warm' } });
    expect(made).toMatchObject({ status: 200, body: { name: 'Ada', isDefault: true } });
    const uploaded = await upload('/profile/resume', buildPdf(['Ada Lovelace']), 'März.pdf');
    const resume = { fileName: 'März.pdf', text: 'Ada Lovelace' };
    expect(uploaded).toMatchObject({ status: 200, body: { id: made.body.id, resume } });
    expect(await call('/profile')).toMatchObject({ status: 200, body: { tone: 'Warm', resume } });
  });

  it('says by field what is wrong', async () => {
    const body = { calendarUrl: 'nowhere', experience: [{ title: '' }] };
    expect(await call('/profile', { method: 'PUT', body })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'invalid_input',
          details: {
            fields: {
              calendarUrl: expect.any(String),
              'experience.0.title': expect.any(String),
            },
          },
        },
      },
    });
    const refused = await upload('/profile/resume', Buffer.from('\x89PNG', 'latin1'), 'me.pdf');
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_input', details: { fault: 'unknown_format' } } },
    });
  });

  it('is one of several, each with a résumé of its own', async () => {
    const { body: made } = await call('/profiles', { body: { label: 'Jobs' } });
    const path = `/profiles/${made.id}`;
    expect(await upload(`${path}/resume`, Buffer.from('Plain text'), 'a.txt')).toMatchObject({
      body: { label: 'Jobs', resume: { text: 'Plain text' } },
    });
    const renamed = await call(path, { method: 'PATCH', body: { label: 'Job search' } });
    expect(renamed).toMatchObject({ status: 200, body: { label: 'Job search' } });
    const standard = await call(`${path}/make-default`, { body: {} });
    expect(standard).toMatchObject({ status: 200, body: { isDefault: true } });
    const stranger = await api.signUp();
    expect(await call(path, {}, stranger)).toMatchObject({ status: 404 });
    const all = await call('/profiles');
    expect(all.body.items.map(({ label }: { label: string }) => label)).toEqual([
      'Job search',
      'Main',
    ]);
    const [, other] = all.body.items;
    const removed = await call(`/profiles/${other.id}`, { method: 'DELETE' });
    expect(removed.status).toBe(204);
  });
});
