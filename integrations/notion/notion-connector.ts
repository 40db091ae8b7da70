import { Client, LogLevel } from '@notionhq/client';
import { createNotionApiProvider } from './notion-api-provider.ts';
import { createNotionOAuth, type NotionOAuth } from './notion-oauth.ts';
import type { NotionProvider } from './notion-provider.ts';

/** Everything the product does at Notion. */
export interface NotionConnector {
  /** Null while no client id is set: then only tokens of internal integrations connect. */
  readonly oauth: NotionOAuth | null;
  open(token: string): NotionProvider;
}

export type NotionSettings = {
  /** Of our public integration at Notion. */
  readonly client: { id: string; secret: string } | null;
  /** Notion itself when left out. */
  readonly baseUrl?: string;
  /** A single request may take this long. */
  readonly timeoutMs: number;
};

export function createNotionConnector(settings: NotionSettings): NotionConnector {
  const { client, timeoutMs, baseUrl = 'https://api.notion.com' } = settings;
  // Its own retries would hide a 429 from the rate that all calls of a connection share.
  const options = {
    baseUrl,
    timeoutMs,
    retry: false as const,
    logLevel: LogLevel.ERROR,
    logger: silent,
  };
  return {
    oauth:
      client &&
      createNotionOAuth(new Client(options), {
        clientId: client.id,
        clientSecret: client.secret,
        baseUrl,
      }),
    open: (token) => createNotionApiProvider(new Client({ ...options, auth: token })),
  };
}

/** What it would log holds titles and addresses. */
const silent = () => {};
