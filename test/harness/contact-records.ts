import { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import { ContactEventView } from '#domain/contact/contact-event-view.ts';
import { ContactView } from '#domain/contact/contact-view.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { parseRaw } from '#integrations/mail/parse-raw.ts';
import type { ApiClient } from './api-client.ts';
import type { StrictMailbox } from './strict-google/strict-mailbox.ts';

/** What a contact got, as Google knows it, beside what the product says that it sent. */
export type ContactRecord = {
  readonly address: string;
  readonly status: string;
  /** `Mail n` of each mail that went out, in order. */
  readonly delivered: readonly string[];
  readonly threads: number;
  /** States of the ledger, by email number. */
  readonly ledger: readonly string[];
  /** Whether the ledger's sent rows name exactly the delivered messages, in order. */
  readonly isAgreed: boolean;
  /** How often the timeline tells of a mail that was sent. */
  readonly toldSent: number;
};

/** One record for each contact of the workspace, at most 200, by address. */
export async function readContactRecords(
  api: ApiClient,
  mailboxes: readonly StrictMailbox[],
): Promise<ContactRecord[]> {
  const mails = await readDelivered(mailboxes);
  const { items } = await api.get('/contacts?limit=200&sort=email', pageView(ContactView));
  return Promise.all(
    items.map(async ({ id, email: address, status }) => {
      const own = mails.filter(({ to }) => to === address);
      const ledger = await readLedger(api, id);
      const sent = ledger.filter(({ state }) => state === 'sent');
      const timeline = await api.get(
        `/contacts/${id}/timeline?limit=200`,
        pageView(ContactEventView),
      );
      return {
        address,
        status,
        delivered: own.map(({ title }) => title),
        threads: new Set(own.map(({ threadId }) => threadId)).size,
        ledger: ledger.map(({ state }) => state),
        isAgreed:
          sent.map(({ providerMessageId }) => providerMessageId).join() ===
          own.map(({ messageId }) => messageId).join(),
        toldSent: timeline.items.filter(({ type }) => type === 'email.sent').length,
      };
    }),
  );
}

async function readDelivered(mailboxes: readonly StrictMailbox[]) {
  const mails = await Promise.all(
    mailboxes.flatMap(({ delivered }) =>
      delivered.map(async (mail) => {
        const { to, text } = await parseRaw(mail.raw);
        return { ...mail, to: to[0]?.address, title: /^Mail \d/.exec(text)?.[0] ?? text };
      }),
    ),
  );
  return mails.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

async function readLedger(api: ApiClient, contactId: string) {
  const { items } = await api.get(
    `/contacts/${contactId}/emails?limit=200`,
    pageView(ContactEmailView),
  );
  return items
    .filter((email) => email.direction === 'outbound')
    .toSorted((a, b) => a.emailNumber - b.emailNumber);
}
