import type { MailProvider } from '#integrations/mail/mail-provider.ts';

/** Of a hundred messages each at Gmail. */
const mostPages = 50;

/** Ids of what lies in the mailbox since `since`, newest first, as far as the bounded look goes. */
export async function listRecentMessages(
  provider: MailProvider,
  since: Date,
): Promise<{ messageIds: string[]; isComplete: boolean }> {
  const messageIds: string[] = [];
  let pageToken: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await provider.listMessagesSince({
      since,
      ...(pageToken !== null && { pageToken }),
    });
    messageIds.push(...answer.messages.map(({ messageId }) => messageId));
    pageToken = answer.nextPageToken;
    if (pageToken === null) return { messageIds, isComplete: true };
  }
  return { messageIds, isComplete: false };
}
