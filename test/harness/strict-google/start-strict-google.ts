import { createServer } from 'node:http';
import { gmailScopes } from '#integrations/mail/gmail/gmail-scopes.ts';
import { FaultPlan } from './faults.ts';
import { giveConsent } from './give-consent.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { createOAuthApi } from './oauth-api.ts';
import { createRequestHandler } from './request-handler.ts';
import type { RouteName } from './routes.ts';
import { StrictMailbox } from './strict-mailbox.ts';
import { TokenOffice, type IssuedTokens } from './token-office.ts';

export interface StrictGoogleMode {
  readonly messageIds?: 'rewritten' | 'kept';
  readonly searchLagMs?: number;
  /** How long an access token lives; Google's hour when left out. */
  readonly tokenLifeSeconds?: number;
  /** Accounts on the consent page. Any other address gets a mailbox when it is first used. */
  readonly addresses?: readonly string[];
  /** Seed of the chance in fault rules. */
  readonly seed?: number;
}

export interface StrictGoogle {
  /** Value for GOOGLE_BASE_URL. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly faults: FaultPlan;
  readonly tokens: TokenOffice;
  mailbox(address: string): StrictMailbox;
  /** Connects a mailbox without a browser. */
  grant(address: string): IssuedTokens;
  /** Walks through the consent as a person would; answers the URL the browser is sent back to. */
  consent(
    authorizationUrl: string,
    choice: { address: string; untick?: readonly string[] },
  ): Promise<URL>;
  /** The judge: how many mails with each send id went out, over all mailboxes. */
  deliveredBySendId(): Map<string, number>;
  /** How many requests of a kind have come. */
  requestCount(route: RouteName): number;
  close(): Promise<void>;
}

/** Google for tests, as strict as the real one where `emulate` is kind, and broken on demand. */
export async function startStrictGoogle(mode: StrictGoogleMode = {}): Promise<StrictGoogle> {
  const { messageIds = 'rewritten', searchLagMs = 120_000, tokenLifeSeconds = 3600 } = mode;
  const client = { clientId: 'strict-client', clientSecret: 'strict-secret' };
  const tokens = new TokenOffice(tokenLifeSeconds);
  const faults = new FaultPlan(mode.seed);
  const requests = new Map<RouteName, number>();
  const mailboxes = new Map<string, StrictMailbox>();
  function mailbox(address: string): StrictMailbox {
    const known = mailboxes.get(address);
    const opened = known ?? new StrictMailbox(address, { messageIds, searchLagMs });
    mailboxes.set(address, opened);
    return opened;
  }

  for (const address of mode.addresses ?? []) mailbox(address);
  const addresses = () => [...mailboxes.keys()];
  const answerOAuth = createOAuthApi({ office: tokens, ...client, tokenLifeSeconds, addresses });
  const handler = createRequestHandler({ tokens, faults, requests, mailbox, answerOAuth });
  const server = createServer(handler);
  const url = await listenOnLoopback(server);

  return {
    url,
    ...client,
    faults,
    tokens,
    mailbox,
    grant: (address) => tokens.issue({ address, scopes: gmailScopes }),
    consent: giveConsent,
    deliveredBySendId: () => countBySendId([...mailboxes.values()]),
    requestCount: (route) => requests.get(route) ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function countBySendId(mailboxes: readonly StrictMailbox[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sendId } of mailboxes.flatMap(({ delivered }) => delivered)) {
    if (sendId !== null) counts.set(sendId, (counts.get(sendId) ?? 0) + 1);
  }
  return counts;
}
