import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportColumnsView } from '#domain/import/import-columns-view.ts';
import { ImportView } from '#domain/import/import-view.ts';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';

let api: ApiWorld;
let session: { cookie: string };
beforeAll(async () => {
  api = await createApiWorld();
  session = await api.signUp();
});
afterAll(() => api.close());

const headers = () => ({ ...session, origin: api.origin.replace('127.0.0.1', 'localhost') });

async function uploadFor(query: string): Promise<ImportView> {
  const form = new FormData();
  form.set('file', new Blob(['Name,Email,Company,Role\nAda,ada@x.example,A,B\n']), 'people.csv');
  const url = `${api.origin}/api/v1/contacts/imports${query}`;
  const response = await fetch(url, { method: 'POST', body: form, headers: headers() });
  expect(response.status).toBe(202);
  return ImportView.parse(await response.json());
}

const call = (path: string, options: { method?: string; body?: unknown } = {}) =>
  api.call(`/api/v1/contacts/${path}`, { ...options, headers: headers() });

describe('the calls of an import', () => {
  it('begin at once, as ever, unless a review is asked for', async () => {
    expect((await uploadFor('')).status).toBe('queued');
    expect(api.world.temporal.delivered.at(-1)).toMatchObject({ kind: 'start_import' });
    const told = api.world.temporal.delivered.length;
    const { id, status } = await uploadFor('?review=1');
    expect(status).toBe('draft');
    expect(api.world.temporal.delivered).toHaveLength(told);

    const columns = ImportColumnsView.parse(await (await call(`imports/${id}/columns`)).json());
    expect(columns.columns.map(({ target }) => target)).toEqual([
      'name',
      'email',
      'company',
      'role',
    ]);
    const body = { columns: [{ header: 'Name', target: 'name' }], allowEmptyRole: true };
    const review = await call(`imports/${id}/mapping`, { method: 'PUT', body });
    expect([review.status, ImportView.parse(await review.json()).status]).toEqual([
      202,
      'reviewing',
    ]);
    expect(api.world.temporal.delivered.at(-1)).toMatchObject({
      kind: 'review_import',
      revision: 1,
    });

    const rows = await call(`imports/${id}/rows`, {
      method: 'PUT',
      body: { rows: [{ record: 1, cells: ['Ada', 'ada@x.example', 'A', 'B'] }] },
    });
    expect(rows.status).toBe(202);
    expect((await call(`imports/${id}/commit`, { method: 'POST' })).status).toBe(409);
    expect((await call(`imports/${id}/undo`, { method: 'POST' })).status).toBe(409);
    const canceled = await call(`imports/${id}/cancel`, { method: 'POST' });
    expect(ImportView.parse(await canceled.json()).status).toBe('canceled');
    expect((await call(`imports/${id}/rejections`)).status).toBe(200);
    const list = await (await call('imports?limit=1')).json();
    expect(list).toMatchObject({ items: [{ id }], nextCursor: expect.any(String) });
  });

  it('refuse what is no mapping', async () => {
    const { id } = await uploadFor('?review=1');
    const body = { columns: [{ header: 'Name', target: 'shoes' }] };
    const refused = await call(`imports/${id}/mapping`, { method: 'PUT', body });
    expect(refused.status).toBe(400);
  });
});

describe('GET /contacts/export', () => {
  it.each([
    ['csv', 'text/csv', 'Name,Email'],
    ['xlsx', 'application/vnd.openxmlformats', 'PK'],
    ['json', 'application/json', '[]'],
  ])('sends %s as a file to save', async (format, type, begin) => {
    const response = await call(`export?format=${format}`);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename=contacts.${format}`,
    );
    expect((await response.text()).replace('\uFEFF', '').startsWith(begin)).toBe(true);
  });

  it('refuses a format it does not know', async () => {
    expect((await call('export?format=pdf')).status).toBe(400);
  });
});
