import type { SyncLogEntryView } from '#domain/notion/sync-log.ts';

/** An edit that somebody made in Notion: told, not obeyed. */
export function SeenNote({ entry: { seenStatus, syncedStatus } }: { entry: SyncLogEntryView }) {
  if (syncedStatus === null || seenStatus === syncedStatus) return null;
  return (
    <p className="mt-0.5 text-xs text-warn">
      Somebody changed it in Notion to {seenStatus ? `“${seenStatus}”` : 'nothing'}.
    </p>
  );
}
