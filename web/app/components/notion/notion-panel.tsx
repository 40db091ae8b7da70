import type { SyncLogEntryView } from '#domain/notion/sync-log.ts';
import { Panel } from '../ui/panel.tsx';
import { SyncLogTable } from './sync-log-table.tsx';

/** Of a contact that came from Notion: whether its page shows what it is. */
export function NotionPanel({ entry }: { entry: SyncLogEntryView }) {
  return (
    <Panel title="Notion" flush>
      <SyncLogTable entries={[entry]} />
    </Panel>
  );
}
