import type { GmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import type { GmailConsent } from '#integrations/mail/gmail/oauth.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import { ProviderError } from '#integrations/provider-error.ts';

export type FakeGmailConnector = GmailConnector & {
  /** What the next consent gives; the code is always `good-code`. */
  consent: GmailConsent;
  /** Refresh tokens that were taken back. */
  readonly revoked: string[];
  /** Thrown by whatever opens a mailbox, until null again. */
  failure: ProviderError | null;
  /** PKCE verifiers that came with a code. */
  readonly verifiers: string[];
};

/** Google as services see it while a mailbox is connected, tested and disconnected. */
export function createFakeGmailConnector(): FakeGmailConnector {
  const fake: FakeGmailConnector = {
    consent: {
      kind: 'granted',
      address: 'Ana@gmail.com',
      refreshToken: 'refresh-1',
      scopes: ['https://www.googleapis.com/auth/gmail.compose', 'email'],
    },
    revoked: [],
    verifiers: [],
    failure: null,
    oauth: {
      hasClient: true,
      authorizationUrl: ({ redirectUri, state, codeVerifier }) =>
        `https://google.test/auth?${new URLSearchParams({ redirectUri, state, codeVerifier })}`,
      exchangeCode: async ({ code, codeVerifier }) => {
        fake.verifiers.push(codeVerifier);
        if (code === 'good-code') return fake.consent;
        throw new ProviderError({
          provider: 'gmail',
          kind: 'rejected',
          effect: 'none',
          reason: 'invalid_grant',
          status: 400,
        });
      },
      revoke: async (refreshToken) => void fake.revoked.push(refreshToken),
      refresh: async () => ({ value: 'access', expiresAt: new Date(Date.now() + 3_600_000) }),
    },
    openMailbox: () => openFakeMailbox(fake),
  };
  return fake;
}

/** Only the position of the mailbox is ever asked for by services. */
function openFakeMailbox(fake: FakeGmailConnector): MailProvider {
  const unused = () => Promise.reject(new Error('services do not use this'));
  return {
    createDraft: unused,
    findDraft: unused,
    sendDraft: unused,
    deleteDraft: unused,
    listSendDrafts: unused,
    findSentMessage: unused,
    findSentInThread: unused,
    findThread: unused,
    currentCursor: async () => {
      if (fake.failure) throw fake.failure;
      return '1000';
    },
    listChanges: unused,
    listMessagesSince: unused,
    readRaw: unused,
  };
}
