import { CirclePause, CirclePlay, CircleStop, X } from 'lucide-react';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EnrollMenu } from './enroll-menu.tsx';
import type { Selection } from './use-selection.ts';

interface BulkBarProps {
  selection: Selection;
  campaigns: readonly { id: string; name: string }[];
}

/** What can be done with all selected contacts at once. */
export function BulkBar({ selection, campaigns }: BulkBarProps) {
  const { clear } = selection;
  const fetcher = useAnnouncedFetcher({ onDone: clear });
  const isBusy = fetcher.state !== 'idle';

  function submit(intent: string, more: Record<string, string> = {}) {
    const form = new FormData();
    form.set('intent', intent);
    for (const id of selection.ids) form.append('contactId', id);
    for (const [name, value] of Object.entries(more)) form.set(name, value);
    fetcher.submit(form, { method: 'post' });
  }

  if (selection.ids.size === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label="Selected contacts"
      className="flex flex-wrap items-center gap-1.5 border-t bg-raised px-4 py-2 md:px-6"
    >
      <p className="numbers mr-2 text-sm font-medium" aria-live="polite">
        {isBusy ? 'Working on ' : ''}
        {selection.ids.size} selected
      </p>
      <Button size="sm" disabled={isBusy} onClick={() => submit('pause')}>
        <CirclePause aria-hidden /> Pause
      </Button>
      <Button size="sm" disabled={isBusy} onClick={() => submit('resume')}>
        <CirclePlay aria-hidden /> Resume
      </Button>
      <EnrollMenu
        campaigns={campaigns}
        disabled={isBusy}
        onChoose={(campaignId) => submit('enroll', { campaignId })}
      />
      <ConfirmDialog
        danger
        title={`Stop ${selection.ids.size} contacts?`}
        effect="Their campaigns send them nothing more. This cannot be undone; they can be enrolled again."
        confirmLabel="Stop them"
        onConfirm={() => submit('stop')}
        trigger={
          <Button size="sm" look="danger" disabled={isBusy}>
            <CircleStop aria-hidden /> Stop
          </Button>
        }
      />
      <Button size="sm" look="ghost" className="ml-auto" onClick={clear}>
        <X aria-hidden /> Select none
      </Button>
    </div>
  );
}
