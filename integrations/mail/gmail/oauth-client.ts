import { auth } from '@googleapis/gmail';
import type { GoogleEndpoints } from './google-endpoints.ts';

/** OAuth client of the operator's Google Cloud project, or of the Sandbox. */
export interface GoogleClientSettings {
  readonly clientId: string;
  readonly clientSecret: string;
}

export type OAuthClient = InstanceType<typeof auth.OAuth2>;

/**
 * Google's OAuth client with its hidden retries off: a repeated code exchange would be refused, as
 * a code works once, and would hide the first answer.
 */
export function createOAuthClient(
  settings: GoogleClientSettings & { endpoints: GoogleEndpoints; timeoutMs: number },
): OAuthClient {
  const { endpoints } = settings;
  const client = new auth.OAuth2({
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    endpoints: {
      oauth2AuthBaseUrl: endpoints.authorize,
      oauth2TokenUrl: endpoints.token,
      oauth2RevokeUrl: endpoints.revoke,
    },
    transporterOptions: { timeout: settings.timeoutMs },
  });
  client.transporter.interceptors.request.add({
    resolved: async (request) => ({ ...request, retry: false, retryConfig: { retry: 0 } }),
  });
  return client;
}
