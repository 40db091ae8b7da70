import type { Services } from '#services/index.ts';
import type { Access } from '#services/context.ts';

/** What is true of this installation, told once at the start. */
export interface Installation {
  readonly version: string;
  readonly temporalUiUrl: string;
  /** Whether the mail in the Sandbox survives a restart. */
  readonly sandboxKeepsMail: boolean;
}

declare module '@remix-run/node' {
  /** Loaders hand over what they return as it is, not what JSON would make of it. */
  interface Future {
    v3_singleFetch: true;
  }

  interface AppLoadContext {
    services: Services;
    /** null = nobody is signed in. */
    access: Access | null;
    installation: Installation;
    /** Lets this page's own scripts run (CSP). */
    nonce: string;
    /** Records an error nobody expected. */
    reportError: (error: unknown, request: Request) => void;
  }
}
