import { and, eq } from 'drizzle-orm';
import { newId } from '#db/new-id.ts';
import { outboundEmails, steps } from '#db/schema/index.ts';
import type { IntegrityScene } from '../harness/integrity-scene.ts';

type Mail = typeof outboundEmails.$inferInsert;

/** The second mail of an enrollment whose first is given; it holds no slot that anybody counted. */
export async function addMail({ inTx }: IntegrityScene, first: Mail, mail: Partial<Mail>) {
  const id = newId('outboundEmail');
  await inTx(async (tx) => {
    const [next] = await tx
      .select({ id: steps.id })
      .from(steps)
      .where(and(eq(steps.campaignId, first.campaignId), eq(steps.position, 1)));
    const slot = { slotId: null, slotDay: null, slotDomain: null, grantedAt: null };
    await tx
      .insert(outboundEmails)
      .values({ ...first, ...slot, id, stepId: next?.id ?? '', ...mail });
  });
  const repair = () =>
    inTx(async (tx) => {
      await tx.delete(outboundEmails).where(eq(outboundEmails.id, id));
    });
  return { entityId: id, repair };
}
