import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailDomains } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';

export type CheckedDomain = { domain: string; acceptsMail: boolean | null };

/** Remembers what DNS said; open pages show it at once. */
export async function saveMailDomains(
  tx: Transaction,
  { workspaceId, checked, at }: { workspaceId: string; checked: CheckedDomain[]; at: Date },
): Promise<void> {
  await tx
    .insert(mailDomains)
    .values(checked.map((domain) => ({ ...domain, workspaceId, checkedAt: at })))
    .onConflictDoUpdate({
      target: [mailDomains.workspaceId, mailDomains.domain],
      set: {
        acceptsMail: sql`excluded.accepts_mail`,
        checkedAt: sql`excluded.checked_at`,
        updatedAt: sql`excluded.checked_at`,
      },
    });
  if (checked.some(({ acceptsMail }) => acceptsMail === false)) {
    await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: null });
  }
}
