import { buildReply } from '#integrations/sandbox/build-reply.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { toAnsweredMail } from './answered-mail.ts';
import type { DeliveredMail, StrictMailbox } from './strict-google/strict-mailbox.ts';

/** Much less than the delay of a follow-up: the reply is there before one can be on its way. */
const freshMs = 1_000;

/**
 * Waits for a mail that begins a thread and has just gone out, and lets its recipient reply at once.
 * @returns the recipient's address
 */
export async function replyToFirstMail(mailbox: StrictMailbox): Promise<string> {
  let first: DeliveredMail | undefined;
  const isThere = () => {
    const newest = mailbox.delivered.at(-1);
    const isFresh = newest !== undefined && Date.now() - newest.at.getTime() < freshMs;
    const thread = mailbox.delivered.filter(({ threadId }) => threadId === newest?.threadId);
    first = isFresh && thread.length === 1 ? newest : undefined;
    return first !== undefined;
  };
  const what = `${mailbox.address} sends a first mail`;
  await waitUntil(isThere, { what, withinMs: 150_000, everyMs: 20 });
  if (!first) throw new Error(what);
  const mail = await toAnsweredMail(first);
  const messageId = `<reply-${first.messageId}@client.test>`;
  mailbox.deliver(await buildReply(mail, { text: 'Yes, gladly.', messageId, at: new Date() }));
  return mail.to.address;
}
