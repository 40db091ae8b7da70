import { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { CampaignView } from '#domain/campaign/campaign-view.ts';
import { EnrollmentView } from '#domain/campaign/enrollment-view.ts';
import { ImportView } from '#domain/import/import-view.ts';
import { GmailAuthorizationView } from '#domain/mailbox/gmail-authorization-view.ts';
import { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import type { ApiClient } from './api-client.ts';
import { patienceMs } from './patience.ts';

const alwaysOpen: SendingWindow = {
  days: [1, 2, 3, 4, 5, 6, 7],
  ranges: [{ from: '00:00', to: '24:00' }],
  zone: 'mailbox',
};

const steps = [
  { kind: 'email', delay: 'PT0S', subject: 'Hello {{firstName}}', body: 'Mail 1 to {{company}}' },
  { kind: 'email', delay: 'PT3S', body: 'Mail 2 to {{company}}' },
  { kind: 'email', delay: 'PT3S', body: 'Mail 3 to {{company}}' },
];

export type Launch = {
  /** Each of a company of its own. */
  readonly contacts: number;
  /** Of the mailboxes to send from. */
  readonly addresses: readonly string[];
  /** Goes through Google's consent as a person would. @returns where the browser is sent back to */
  readonly consent: (authorizationUrl: string, address: string) => Promise<URL>;
  /** Of each mailbox. */
  readonly dailyLimit?: number;
  /** Of each mailbox, IANA. */
  readonly timeZone?: string;
  /** Of each mailbox; always open unless said otherwise. */
  readonly window?: SendingWindow;
};

export type LaunchedCampaign = {
  readonly campaignId: string;
  readonly mailboxes: readonly MailboxView[];
};

/**
 * What a person does to get from an empty workspace to a running campaign, over the REST API alone: a
 * CSV, some mailboxes, and three emails with seconds between them; the nth body begins with `Mail n`.
 */
export async function launchCampaign(api: ApiClient, launch: Launch): Promise<LaunchedCampaign> {
  await importContacts(api, launch.contacts);
  const mailboxes: MailboxView[] = [];
  for (const address of launch.addresses) {
    mailboxes.push(await connectMailbox(api, launch, address));
  }
  const mailboxIds = mailboxes.map(({ id }) => id);
  const { id } = await api.post('/campaigns', { name: 'Spring', mailboxIds, steps }, CampaignView);
  await api.post(`/campaigns/${id}/contacts`, { filter: {} }, EnrollmentView);
  await api.post(`/campaigns/${id}/start`, {}, CampaignProgressView);
  return { campaignId: id, mailboxes };
}

async function importContacts(api: ApiClient, contacts: number): Promise<void> {
  const rows = Array.from(
    { length: contacts },
    (_, index) => `Ada Lovelace,contact${index}@client${index}.test,Client ${index},CTO`,
  );
  const form = new FormData();
  form.append('file', new Blob([['Name,Email,Company,Role', ...rows].join('\n')]), 'contacts.csv');
  const { id } = await api.post('/contacts/imports', form, ImportView.pick({ id: true }));
  const isImported = async () => {
    const { status, created } = await api.get(`/contacts/imports/${id}`, ImportView);
    return status === 'completed' && created === contacts;
  };
  await waitUntil(isImported, { what: `${contacts} contacts are imported`, withinMs: patienceMs });
}

async function connectMailbox(
  api: ApiClient,
  { consent, dailyLimit = 400, timeZone = 'UTC', window = alwaysOpen }: Launch,
  address: string,
): Promise<MailboxView> {
  const { authorizationUrl } = await api.post(
    '/mailboxes/gmail/connect',
    { timeZone },
    GmailAuthorizationView,
  );
  await api.visit(await consent(authorizationUrl, address));
  const { items } = await api.get('/mailboxes', pageView(MailboxView));
  const connected = items.find((mailbox) => mailbox.address === address);
  if (!connected) throw new Error(`${address} was not connected`);
  const unhindered = {
    window,
    gap: { minSeconds: 1, maxSeconds: 1 },
    dailyLimit,
  };
  return api.patch(`/mailboxes/${connected.id}`, unhindered, MailboxView);
}
