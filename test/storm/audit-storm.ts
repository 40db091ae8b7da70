import { createDatabase, type Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { productEnvironment } from '#test/harness/product-environment.ts';
import { verifyProduct } from '#test/harness/verify-product.ts';
import { auditContact } from './audit-contact.ts';
import type { Aftermath } from './rage.ts';
import { readContacts } from './read-contacts.ts';
import type { StormReport } from './storm-report.ts';
import type { StormScene } from './storm-scene.ts';
import { sweepStrays } from './sweep-strays.ts';

/** Holds what lies at the provider against the ledger, contact by contact. */
export async function auditStorm(scene: StormScene, aftermath: Aftermath): Promise<StormReport> {
  const { options, product, proxy, mailboxes } = scene;
  const { workspaceId, answered, kills, durationMs } = aftermath;
  const database = createDatabase(productEnvironment(product.setup)['DATABASE_URL'] ?? '');
  try {
    const strayDrafts = await sweepAll(database.db, scene, aftermath);
    const sent = await Promise.all(mailboxes.map((mailbox) => mailbox.sent()));
    const found = { mails: sent.flat(), acceptedAt: proxy.acceptedAt, answered };
    const contacts = await inWorkspace(database.db, workspaceId, (tx) => readContacts(tx, found));
    const ledger = contacts.flatMap((contact) => contact.ledger);
    const { exitCode, output } = await verifyProduct(product.setup);
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
      verifierFound: exitCode === 0 ? null : output,
      durationMs,
    };
  } finally {
    await database.close();
  }
}

async function sweepAll(db: Database, scene: StormScene, { workspaceId, mailboxes }: Aftermath) {
  const total = { before: 0, after: 0 };
  for (const { id: mailboxId, address } of mailboxes) {
    const google = scene.mailboxes.find((mailbox) => mailbox.address === address);
    if (!google) throw new Error(`nobody opened ${address}`);
    const { before, after } = await sweepStrays({ db, workspaceId, mailboxId, google });
    total.before += before;
    total.after += after;
  }
  return total;
}
