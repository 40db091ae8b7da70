import type { EmulatorContext } from 'emulate';
import type { DurableStore } from './durable-store.ts';

interface GoogleSeed {
  readonly users: readonly { email: string; name: string }[];
  readonly oauth_clients: readonly {
    client_id: string;
    client_secret: string;
    name: string;
    redirect_uris: readonly string[];
  }[];
}

export interface GooglePlugin {
  /** Mounts Google's routes. */
  register(
    app: EmulatorContext<object>['app'],
    store: DurableStore,
    webhooks: EmulatorContext<object>['webhooks'],
    baseUrl: string,
    tokens: Map<string, unknown>,
  ): void;
  /** Adds what is not there yet. */
  seed(store: DurableStore, seed: GoogleSeed): void;
}

/** The file changes its name with each release; the dependency is pinned to 0.12.2 exactly. */
const googleInsideEmulate = './dist-EWDF5AHG.js';

/**
 * The Google service of `emulate`, loaded from inside the package: its `createEmulator({ service:
 * 'google' })` keeps all state in memory and hands it to nobody, so a restart would lose every mail
 * and every grant. Here it is mounted on a store that survives.
 */
export async function loadGooglePlugin(): Promise<GooglePlugin> {
  const url = new URL(googleInsideEmulate, import.meta.resolve('emulate'));
  const { googlePlugin, seedFromConfig } = await import(url.href);
  return {
    register: (...mounting) => googlePlugin.register(...mounting),
    seed: (store, seed) => seedFromConfig(store, '', seed),
  };
}
