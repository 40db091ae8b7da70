import { join } from 'node:path';
import { createEmulator, defineEmulator } from 'emulate';
import { sandboxAccounts } from '#integrations/sandbox/sandbox-accounts.ts';
import { DurableStore } from './durable-store.ts';
import { readUpload } from './read-upload.ts';
import { loadGooglePlugin, type GooglePlugin } from './google-plugin.ts';

export interface SandboxSettings {
  /** 0 = any free port. */
  readonly port: number;
  readonly dataDir: string;
  /** Where the product is, without a slash at its end: Google's consent page returns there. */
  readonly appUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Starts the emulated Google on 127.0.0.1. Its mails, drafts, history and grants are in
 * `DATA_DIR/sandbox` and survive any kill; unlike plain `emulate` it refuses unknown tokens.
 */
export async function startSandbox(
  settings: SandboxSettings,
): Promise<{ url: string; close(): Promise<void> }> {
  const plugin = await loadGooglePlugin();
  const google = defineEmulator({
    name: 'google',
    state: () => ({}),
    setup({ app, webhooks, baseUrl }) {
      // Only here, behind the port, is it certain that no other Sandbox writes the file.
      const store = openStore(plugin, settings);
      const tokens = store.getData('tokens');
      app.use('*', async (context, next) => {
        const owner = ownerOf(context.req.header('authorization') ?? '', tokens);
        if (owner) context.set('authUser', owner);
        const upload = await uploadOf(context.req.raw);
        if (upload) Object.assign(context.req, { raw: upload });
        await next();
        store.flush();
      });
      plugin.register(app, store, webhooks, baseUrl, tokens);
    },
  });
  const emulator = await createEmulator({
    service: google,
    port: settings.port,
    hostname: '127.0.0.1',
  });
  return {
    url: emulator.url.replace('localhost', '127.0.0.1'),
    close: () => emulator.close(),
  };
}

function openStore(plugin: GooglePlugin, settings: SandboxSettings): DurableStore {
  const store = new DurableStore(join(settings.dataDir, 'sandbox', 'google.jsonl'));
  // The client follows the configuration of this start, not of the first one.
  const clients = store.collection('google.oauth_clients');
  for (const { id } of clients.all()) clients.delete(id);
  plugin.seed(store, {
    users: sandboxAccounts.map(({ address, name }) => ({ email: address, name })),
    oauth_clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        name: 'Followthrough',
        redirect_uris: [`${settings.appUrl}/api/oauth/google/callback`],
      },
    ],
  });
  store.flush();
  return store;
}

/** `emulate` reads mails within JSON only, at the address for uploads, too. */
async function uploadOf(request: Request): Promise<Request | null> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!new URL(request.url).pathname.startsWith('/upload/')) return null;
  const json = readUpload(contentType, await request.clone().text());
  if (!json) return null;
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const { url, method } = request;
  return new Request(url, { method, headers, body: JSON.stringify(json) });
}

/** The account a request speaks for: by a token of the consent page, or of the Sandbox page. */
function ownerOf(authorization: string, tokens: ReadonlyMap<string, unknown>): unknown {
  const token = authorization.replace(/^Bearer /i, '');
  const account = sandboxAccounts.find(({ pageToken }) => pageToken === token);
  return account ? { login: account.address } : tokens.get(token);
}
