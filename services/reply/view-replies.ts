import type { Transaction } from '#db/client.ts';
import type { ReplyRow } from '#db/queries/reply/reply-rows.ts';
import type { ReplyView } from '#domain/reply/reply-view.ts';
import { unquotedText } from '#domain/reply/unquoted-text.ts';
import { nameActors } from '../name-actors.ts';
import { viewMeaning } from './view-meaning.ts';

export async function viewReplies(
  tx: Transaction,
  rows: readonly ReplyRow[],
): Promise<ReplyView[]> {
  const name = await nameActors(
    tx,
    rows.flatMap(({ reply }) => reply.meaningActor ?? []),
  );
  return rows.map(({ reply, contact, email }) => ({
    id: reply.id,
    contactId: contact.id,
    contactName: contact.name,
    from: reply.fromAddress,
    campaignId: email?.campaignId ?? null,
    emailNumber: email?.emailNumber ?? null,
    variant: email?.variant ?? null,
    subject: reply.subject,
    text: unquotedText(reply.bodyText),
    at: reply.receivedAt.toISOString(),
    ...viewMeaning(reply, name),
  }));
}
