import { createDatabase } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { MeView } from '#domain/workspace/me-view.ts';
import { freePort } from '#processes/machine/free-port.ts';
import { ApiClient } from '#test/harness/api-client.ts';
import { startFaultProxy, type FaultProxy } from '#test/harness/fault-proxy/start-fault-proxy.ts';
import { launchCampaign } from '#test/harness/launch-campaign.ts';
import { productEnvironment } from '#test/harness/product-environment.ts';
import { seededRandom } from '#test/harness/seeded-random.ts';
import { removeProduct, setUpProduct, StartedProduct } from '#test/harness/started-product.ts';
import { answerMails } from './answer-mails.ts';
import { auditContact } from './audit-contact.ts';
import { EmulatedMailbox } from './emulated-mailbox.ts';
import { giveSandboxConsent } from './give-sandbox-consent.ts';
import { killProcesses } from './kill-processes.ts';
import { readContacts } from './read-contacts.ts';
import { seedAccounts } from './seed-accounts.ts';
import { stormFaults } from './storm-faults.ts';
import type { StormReport } from './storm-report.ts';
import { sweepStrays } from './sweep-strays.ts';
import { untilCalm } from './until-calm.ts';

export interface StormOptions {
  readonly contacts: number;
  readonly mailboxes: number;
  readonly kills: number;
  /** How many recipients reply. */
  readonly answers: number;
  readonly seed: number;
  /** Hears how far it is. */
  readonly report: (line: string) => void;
}

/**
 * The started product against an emulated Google that fails at random, while its processes are killed
 * at random and recipients answer at random; then the provider's own record against the ledger.
 */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const sandboxPort = await freePort();
  const googleUrl = `http://127.0.0.1:${sandboxPort}`;
  const proxy = await startFaultProxy({ target: googleUrl, seed: options.seed });
  const setup = await setUpProduct({
    SANDBOX: 'on',
    SANDBOX_PORT: String(sandboxPort),
    GOOGLE_BASE_URL: proxy.url,
  });
  const accounts = await seedAccounts(setup.dataDir, options.mailboxes);
  const product = new StartedProduct(setup);
  try {
    await product.ready();
    const mailboxes = accounts.map((account) => new EmulatedMailbox(googleUrl, account));
    return await storm({ options, product, proxy, mailboxes });
  } finally {
    await product.end('SIGTERM');
    await proxy.close();
    await removeProduct(setup);
  }
}

interface Scene {
  readonly options: StormOptions;
  readonly product: StartedProduct;
  readonly proxy: FaultProxy;
  readonly mailboxes: readonly EmulatedMailbox[];
}

async function storm({ options, product, proxy, mailboxes }: Scene): Promise<StormReport> {
  const api = await ApiClient.signUp(product.setup.url);
  const campaign = await launchCampaign(api, {
    contacts: options.contacts,
    addresses: mailboxes.map(({ address }) => address),
    consent: giveSandboxConsent,
  });
  const startedAt = performance.now();
  proxy.faults.add(...stormFaults);
  const over = new AbortController();
  const chance = {
    // The last tenth is left in peace: recipients who answered get less than three mails.
    progress: () => proxy.acceptedAt.size / (options.contacts * 3 * 0.9),
    signal: over.signal,
  };
  const killing = killProcesses({
    ...chance,
    product,
    kills: options.kills,
    random: seededRandom(options.seed + 1),
  });
  const answering = answerMails({
    ...chance,
    mailboxes,
    answers: options.answers,
    random: seededRandom(options.seed + 2),
  });
  const calm = untilCalm({ ...options, api, campaignId: campaign.campaignId, proxy });
  const [kills, answered] = await Promise.all([
    killing,
    answering,
    calm.finally(() => over.abort()),
  ]);
  const durationMs = performance.now() - startedAt;
  proxy.faults.clear();
  return audit();

  async function audit(): Promise<StormReport> {
    const { workspace } = await api.get('/me', MeView);
    const database = createDatabase(productEnvironment(product.setup)['DATABASE_URL'] ?? '');
    try {
      const strayDrafts = { before: 0, after: 0 };
      for (const { id: mailboxId, address } of campaign.mailboxes) {
        const google = mailboxes.find((mailbox) => mailbox.address === address);
        if (!google) continue;
        const place = { db: database.db, workspaceId: workspace.id, mailboxId, google };
        const { before, after } = await sweepStrays(place);
        strayDrafts.before += before;
        strayDrafts.after += after;
      }
      const sent = await Promise.all(mailboxes.map((mailbox) => mailbox.sent()));
      const found = { mails: sent.flat(), acceptedAt: proxy.acceptedAt, answered };
      const contacts = await inWorkspace(database.db, workspace.id, (tx) =>
        readContacts(tx, found),
      );
      const ledger = contacts.flatMap((contact) => contact.ledger);
      return {
        seed: options.seed,
        contacts: contacts.length,
        mailboxes: mailboxes.length,
        answered: answered.size,
        mailsSent: ledger.filter(({ state }) => state === 'sent').length,
        mailsAtProvider: found.mails.length,
        violations: contacts.flatMap(auditContact),
        kills,
        faults: proxy.struck,
        strayDrafts,
        durationMs,
      };
    } finally {
      await database.close();
    }
  }
}
