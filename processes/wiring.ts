import type { RuntimeEnv } from '#config/env.ts';
import type { EncryptionKeys } from '#db/seal-secret.ts';
import {
  createGmailConnector,
  type GmailConnector,
} from '#integrations/mail/gmail/gmail-connector.ts';
import {
  createNotionConnector,
  type NotionConnector,
} from '#integrations/notion/notion-connector.ts';

/** A single request to Google may take this long, milliseconds. */
const googleTimeoutMs = 20_000;

/** Google, or whoever plays it: only the base URL differs. */
export function createGoogle(env: RuntimeEnv): GmailConnector {
  return createGmailConnector({
    clientId: env.GOOGLE_CLIENT_ID ?? '',
    clientSecret: env.GOOGLE_CLIENT_SECRET ?? '',
    timeoutMs: googleTimeoutMs,
    ...(env.GOOGLE_BASE_URL && { baseUrl: env.GOOGLE_BASE_URL }),
  });
}

/** A single request to Notion may take this long, milliseconds. */
const notionTimeoutMs = 30_000;

/** Notion, or whoever plays it: only the base URL differs. */
export function createNotion(env: RuntimeEnv): NotionConnector {
  const { NOTION_CLIENT_ID: id, NOTION_CLIENT_SECRET: secret, NOTION_BASE_URL: baseUrl } = env;
  return createNotionConnector({
    client: id && secret ? { id, secret } : null,
    timeoutMs: notionTimeoutMs,
    ...(baseUrl && { baseUrl }),
  });
}

/** ENCRYPTION_KEYS as keys; its form was checked when the environment was read. */
export function readEncryptionKeys(env: RuntimeEnv): EncryptionKeys {
  return env.ENCRYPTION_KEYS.split(',').map((entry) => {
    const [id = '', key = ''] = entry.split(':');
    return { id, key: Buffer.from(key, 'base64') };
  });
}
