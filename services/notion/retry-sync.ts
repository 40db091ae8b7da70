import { listSyncLog } from '#db/queries/notion/list-sync-log.ts';
import { retryLinks } from '#db/queries/notion/retry-links.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { SyncLogEntryView } from '#domain/notion/sync-log.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { getSource } from './get-source.ts';
import { viewSyncLogEntry } from './view-sync-log-entry.ts';

/** Tries one row again. @throws AppError forbidden; not_found for a contact that is not from Notion */
export async function retrySync(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<SyncLogEntryView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    await retryLinks(tx, { contactId });
    const [row] = await listSyncLog(tx, { state: null, contactId, after: null, limit: 1 });
    if (!row) throw notFound('row of Notion');
    const { connectionId } = await getSource(tx, row.sourceId);
    owe({ kind: 'poke_notion', connectionId });
    await announce('notion.changed', connectionId);
    await audit('retrySync', contactId);
    return viewSyncLogEntry(row);
  });
}
