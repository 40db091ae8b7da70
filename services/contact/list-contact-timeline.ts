import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listContactEvents } from '#db/queries/contact-event/list-contact-events.ts';
import { listSharedChanges } from '#db/queries/contact-event/list-shared-changes.ts';
import type { ContactEventView } from '#domain/contact/contact-event-view.ts';
import { ContactHistoryInput } from '#domain/contact/contact-history-input.ts';
import { InstantInput } from '#domain/shared/instant-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { nameActors } from '../name-actors.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';

const Cursor = z.object({ at: InstantInput, id: z.string() });

/** Everything that happened to a contact and to the campaign, mailbox and workspace it was in, newest first. @throws AppError forbidden; not_found */
export async function listContactTimeline(call: {
  ctx: VerbContext;
  input: ContactHistoryInput;
}): Promise<PageView<ContactEventView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { contactId, cursor, limit } = parseInput(ContactHistoryInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getContactOverview(tx, contactId);
    const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
    const query = { contactId, after, limit: limit + 1 };
    const rows = [
      ...(await listContactEvents(tx, query)),
      ...(await listSharedChanges(tx, query)),
    ].toSorted(newestFirst);
    const page = rows.slice(0, limit);
    const name = await nameActors(
      tx,
      page.map(({ actor }) => actor),
    );
    const items = page.map(({ id, type, at, actor, enrollmentId, data }) => ({
      id,
      type,
      at: at.toISOString(),
      actor: name(actor),
      ...(enrollmentId && { enrollmentId }),
      data,
    }));
    const last = items.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { items, nextCursor: hasMore ? encodeCursor({ at: last.at, id: last.id }) : null };
  });
}

function newestFirst(a: { at: Date; id: string }, b: { at: Date; id: string }): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);
}
