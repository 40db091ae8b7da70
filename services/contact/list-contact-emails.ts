import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import {
  listInboundMessages,
  listOutboundEmails,
} from '#db/queries/contact/list-contact-emails.ts';
import type { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import { ContactHistoryInput } from '#domain/contact/contact-history-input.ts';
import { InstantInput } from '#domain/shared/instant-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { nameActors } from '../name-actors.ts';
import { nameAttachments } from '../file/name-attachments.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { viewInboundMessage, viewOutboundEmail } from './view-contact-email.ts';

const Cursor = z.object({
  at: InstantInput.transform((text) => new Date(text)),
  id: z.string(),
});

/** The mails to and from a contact, newest first. @throws AppError forbidden; not_found */
export async function listContactEmails(call: {
  ctx: VerbContext;
  input: ContactHistoryInput;
}): Promise<PageView<ContactEmailView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { contactId, cursor, limit } = parseInput(ContactHistoryInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getContactOverview(tx, contactId);
    const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
    const query = { contactId, after, limit: limit + 1 };
    const outbound = await listOutboundEmails(tx, query);
    const inbound = await listInboundMessages(tx, query);
    const attachmentsOf = await nameAttachments(
      tx,
      outbound.map(({ email }) => email),
    );
    const name = await nameActors(
      tx,
      inbound.flatMap(({ message }) => message.meaningActor ?? []),
    );
    const newest = [
      ...outbound.map((row) => viewOutboundEmail(row, attachmentsOf)),
      ...inbound.map((row) => viewInboundMessage(row, name)),
    ].toSorted(newestFirst);
    const items = newest.slice(0, limit);
    const last = items.at(-1);
    const hasMore = newest.length > limit && last !== undefined;
    return { items, nextCursor: hasMore ? encodeCursor({ at: last.at, id: last.id }) : null };
  });
}

function newestFirst(a: ContactEmailView, b: ContactEmailView): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
