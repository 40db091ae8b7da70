import type { UndoProgress } from '#domain/import/undo-progress.ts';
import type { Transaction } from '../../client.ts';
import { publishLiveEvent } from '../live-event.ts';
import { lockImport } from './lock-import.ts';
import { removeCreatedContacts } from './remove-created-contacts.ts';
import { restoreUpdatedContacts } from './restore-updated-contacts.ts';
import { updateImport } from './update-import.ts';

/**
 * Takes one page of an import back and notes how far that is, in one transaction: stopped anywhere, it goes
 * on where it was.
 * @returns whether more is left
 */
export async function undoImportPage(
  tx: Transaction,
  { importId, limit, at }: { importId: string; limit: number; at: Date },
): Promise<boolean> {
  const run = await lockImport(tx, importId);
  if (run?.state !== 'undoing' || !run.undo) return false;
  const { workspaceId, undo } = run;
  const next = await takeBack(tx, { undo, workspaceId, importId, limit, at });
  await updateImport(tx, importId, next ? { undo: next } : { state: 'undone' });
  await publishLiveEvent(tx, { workspaceId, type: 'import.progress', entityId: importId });
  if (next) await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: null });
  return next !== null;
}

async function takeBack(
  tx: Transaction,
  page: { undo: UndoProgress; workspaceId: string; importId: string; limit: number; at: Date },
): Promise<UndoProgress | null> {
  const { undo } = page;
  const { kept } = undo;
  const given = await restoreUpdatedContacts(tx, page);
  if (given) {
    return {
      ...undo,
      restored: undo.restored + given.restored,
      kept: { ...kept, changed_since: kept.changed_since + given.changedSince },
    };
  }
  const taken = await removeCreatedContacts(tx, { ...page, afterId: undo.afterContactId });
  return (
    taken && {
      ...undo,
      afterContactId: taken.lastId,
      removed: undo.removed + taken.removed,
      kept: {
        mailed: kept.mailed + taken.kept.mailed,
        changed_since: kept.changed_since + taken.kept.changed_since,
      },
    }
  );
}
