import { join } from 'node:path';
import { DurableStore } from '#processes/sandbox/durable-store.ts';
import { loadGooglePlugin } from '#processes/sandbox/google-plugin.ts';

export interface StormAccount {
  readonly address: string;
  /** Access token with which the storm itself reads and writes this account. */
  readonly pageToken: string;
}

/** Opens accounts at the emulated Google of a data folder, before it starts. */
export async function seedAccounts(dataDir: string, count: number): Promise<StormAccount[]> {
  const accounts = Array.from({ length: count }, (_, index) => {
    const address = `sender${index + 1}@storm.test`;
    return { address, pageToken: `storm:${address}` };
  });
  const store = new DurableStore(join(dataDir, 'sandbox', 'google.jsonl'));
  const plugin = await loadGooglePlugin();
  plugin.seed(store, {
    users: accounts.map(({ address }) => ({ email: address, name: address })),
    oauth_clients: [],
  });
  const tokens = store.getData('tokens');
  for (const { address, pageToken } of accounts) tokens.set(pageToken, { login: address });
  store.flush();
  return accounts;
}
