import { buildReply } from '#integrations/sandbox/build-reply.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { toAnsweredMail } from './answered-mail.ts';
import { patienceMs } from './patience.ts';
import type { DeliveredMail, StrictMailbox } from './strict-google/strict-mailbox.ts';

type Exchange = { readonly mailbox: string; readonly recipient: string };

/**
 * Lets the recipients of the next mails that begin a thread reply the moment they have them, long
 * before a follow-up can be on its way.
 * @returns the addresses that wrote and those that answered
 */
export async function replyToFirstMails(
  mailboxes: readonly StrictMailbox[],
  { count }: { count: number },
): Promise<Exchange[]> {
  const replies: Promise<Exchange>[] = [];
  for (const mailbox of mailboxes) {
    mailbox.onDelivered = (mail) => {
      const thread = mailbox.delivered.filter(({ threadId }) => threadId === mail.threadId);
      if (thread.length === 1 && replies.length < count) replies.push(reply(mailbox, mail));
    };
  }
  const what = `${count} more first mails go out`;
  await waitUntil(() => replies.length === count, { what, withinMs: patienceMs });
  return Promise.all(replies);
}

async function reply(mailbox: StrictMailbox, first: DeliveredMail): Promise<Exchange> {
  const mail = await toAnsweredMail(first);
  const messageId = `<reply-${first.messageId}@client.test>`;
  mailbox.deliver(await buildReply(mail, { text: 'Yes, gladly.', messageId, at: new Date() }));
  return { mailbox: mailbox.address, recipient: mail.to.address };
}
