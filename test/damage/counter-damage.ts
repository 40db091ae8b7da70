import { eq } from 'drizzle-orm';
import { campaignDays, domainDays, mailboxDays } from '#db/schema/index.ts';
import type { PlantedDamage } from './planted-damage.ts';

/** Counters of slots that nobody holds, or that miss one. */
export const counterDamage: readonly PlantedDamage[] = [
  {
    what: 'a counter of a mailbox is too low',
    invariant: 'counter_differs',
    plant: async ({ inTx, mailboxId }) => {
      const count = (sent: number) =>
        inTx(async (tx) => void (await tx.update(mailboxDays).set({ sent })));
      await count(7);
      return { entityId: mailboxId, repair: () => count(8) };
    },
  },
  {
    what: 'a counter of a campaign is too high',
    invariant: 'counter_differs',
    plant: async ({ inTx, waiting: { campaignId } }) => {
      const count = (sent: number) =>
        inTx(async (tx) => {
          await tx
            .update(campaignDays)
            .set({ sent })
            .where(eq(campaignDays.campaignId, campaignId));
        });
      await count(2);
      return { entityId: campaignId, repair: () => count(1) };
    },
  },
  {
    what: 'a counter of a domain counts mails that nobody sent',
    invariant: 'counter_differs',
    plant: async ({ inTx, workspaceId }) => {
      const row = { workspaceId, domain: 'ghost.test', day: '2026-11-24', sent: 1 };
      await inTx((tx) => tx.insert(domainDays).values(row));
      const repair = () =>
        inTx(async (tx) => {
          await tx.delete(domainDays).where(eq(domainDays.domain, row.domain));
        });
      return { entityId: 'domain_days', repair };
    },
  },
];
