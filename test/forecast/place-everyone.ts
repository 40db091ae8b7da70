import type { Access } from '#services/context.ts';
import { createContacts, createMailbox } from '../harness/factories.ts';
import type { ServiceWorld } from '../harness/service-world.ts';

/** A running campaign of three mails with so many contacts, none admitted yet. */
export async function placeEveryone(
  { db, services }: ServiceWorld,
  access: Access,
  size: { contacts: number; mailboxes: number; dailyLimit: number },
): Promise<void> {
  const { workspaceId } = access;
  const { dailyLimit } = size;
  const mailboxIds: string[] = [];
  for (let nth = 0; nth < size.mailboxes; nth += 1) {
    const gap = { gapMinSeconds: 60, gapMaxSeconds: 240 };
    mailboxIds.push(await createMailbox(db, workspaceId, { dailyLimit, ...gap }));
  }
  for (let made = 0; made < size.contacts; made += 1_000) {
    await createContacts(db, workspaceId, Math.min(1_000, size.contacts - made));
  }
  const { id: campaignId } = await services.campaigns.create(access, {
    name: 'Spring',
    mailboxIds,
    steps: [
      { kind: 'email', delay: 'PT0S', subject: 'Hello {{firstName}}', body: 'Mail 1' },
      { kind: 'email', delay: 'P3D', body: 'Mail 2' },
      { kind: 'email', delay: 'P4D', body: 'Mail 3' },
    ],
  });
  await services.campaigns.enroll(access, { campaignId, filter: {} });
  await services.campaigns.start(access, { campaignId });
}
