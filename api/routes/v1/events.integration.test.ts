import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';
import { patienceMs } from '#test/harness/patience.ts';

let api: ApiWorld;
let session: { cookie: string };

beforeAll(async () => {
  api = await createApiWorld();
  session = await api.signUp();
});
afterAll(() => api.close());

type Page = { text: () => string; events: () => Event[]; close: () => void; response: Response };
type Event = { id: number; event: string; data: { entityId: string } };

/** Reads the stream as a page would. */
async function open(headers: Record<string, string> = {}, query = ''): Promise<Page> {
  const abort = new AbortController();
  const response = await fetch(`${api.origin}/api/v1/events${query}`, {
    headers: { ...session, ...headers },
    signal: abort.signal,
  });
  let text = '';
  const reader = response.body?.getReader();
  const read = async (): Promise<void> => {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return;
    text += Buffer.from(chunk.value).toString();
    return read();
  };
  read().catch(() => {});
  const events = () =>
    [...text.matchAll(/id: (\d+)\nevent: (\S+)\ndata: (.*)\n\n/g)].map(
      ([, id, event = '', data = '']) => ({ id: Number(id), event, data: JSON.parse(data) }),
    );
  return { text: () => text, events, close: () => abort.abort(), response };
}

async function addContact(): Promise<string> {
  const body = { name: 'Ada', email: `${crypto.randomUUID()}@example.com` };
  const response = await api.call('/api/v1/contacts', { body, headers: session });
  return (await response.json()).id;
}

describe('GET /events', () => {
  it('streams what changes', async () => {
    const page = await open();
    expect(page.response.headers.get('content-type')).toContain('text/event-stream');
    expect(page.response.headers.get('cache-control')).toContain('no-transform');
    await vi.waitFor(() => expect(page.text()).toContain(': connected'), patienceMs);
    const contactId = await addContact();
    await vi.waitFor(
      () =>
        expect(page.events()).toMatchObject([
          { event: 'contact.changed', data: { entityId: contactId } },
        ]),
      patienceMs,
    );
    page.close();
  });

  type From = (id: number) => [headers: Record<string, string>, query: string];
  it.each<[string, From]>([
    ['the header', (id) => [{ 'last-event-id': String(id) }, '']],
    ['the query', (id) => [{}, `?lastEventId=${id}`]],
  ])('resumes after the last event that a page names in %s, missing nothing', async (_n, from) => {
    const first = await open();
    await addContact();
    await vi.waitFor(() => expect(first.events()).toHaveLength(1), patienceMs);
    first.close();
    const missed = [await addContact(), await addContact()];
    const again = await open(...from(first.events()[0]?.id ?? 0));
    missed.push(await addContact());
    await vi.waitFor(
      () => expect(again.events().map(({ data }) => data.entityId)).toEqual(missed),
      patienceMs,
    );
    again.close();
  });

  it('refuses whoever is not signed in', async () => {
    expect((await api.call('/api/v1/events')).status).toBe(401);
  });

  it('lets go of the page when it closes', async () => {
    const page = await open();
    await vi.waitFor(() => expect(page.text()).toContain(': connected'), patienceMs);
    page.close();
    await addContact();
    const other = await open();
    await addContact();
    await vi.waitFor(() => expect(other.events()).toHaveLength(1), patienceMs);
    expect(page.events()).toHaveLength(0);
    other.close();
  });
});
