import { inWorkspace } from '#db/in-workspace.ts';
import { inboundMessages, outboundEmails } from '#db/schema/index.ts';
import type { Access } from '#services/context.ts';
import { eq } from 'drizzle-orm';
import type { ServiceWorld } from './service-world.ts';

/** Stores an answer to a mail, as the watcher would. @returns its id */
export function receiveReply(
  world: ServiceWorld,
  { workspaceId }: Access,
  outboundEmailId: string,
  reply: Partial<typeof inboundMessages.$inferInsert> = {},
): Promise<string> {
  const id = crypto.randomUUID();
  return inWorkspace(world.db, workspaceId, async (tx) => {
    const [email] = await tx
      .select()
      .from(outboundEmails)
      .where(eq(outboundEmails.id, outboundEmailId));
    if (!email) throw new Error(`no mail ${outboundEmailId}`);
    const [stored] = await tx
      .insert(inboundMessages)
      .values({
        workspaceId,
        mailboxId: email.mailboxId,
        contactId: email.contactId,
        enrollmentId: email.enrollmentId,
        outboundEmailId,
        providerMessageId: id,
        providerThreadId: id,
        fromAddress: 'ada@client.test',
        subject: 'Re: Hello',
        bodyText: 'Yes.',
        receivedAt: world.now.at,
        class: 'reply',
        classBecause: 'test',
        ...reply,
      })
      .returning({ id: inboundMessages.id });
    return stored?.id ?? '';
  });
}
