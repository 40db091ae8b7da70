import { Link } from '@remix-run/react';
import { CirclePause, CirclePlay, CircleStop, Merge, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { BulkActionInput } from '#domain/bulk/bulk-change-input.ts';
import type { ContactCountView } from '#domain/contact/contact-count-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { mergeAddress, mergedMax } from '../merge/merge-address.ts';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { filterOf, type ContactQuery } from './contact-query.ts';
import { countWords } from './count-line.tsx';
import { EnrollMenu } from './enroll-menu.tsx';
import type { ContactGroups } from './group-select.tsx';
import { LabelMenus } from './label-menus.tsx';
import { useBulkChange } from './use-bulk-change.ts';
import type { Selection } from './use-selection.ts';

interface BulkBarProps {
  selection: Selection;
  campaigns: readonly { id: string; name: string }[];
  groups: ContactGroups;
  query: ContactQuery;
  /** Who matches the filters; null = not known, or not to be taken at their word. */
  matching: ContactCountView | null;
}

/** What can be done with all selected contacts at once, or with all that match. */
export function BulkBar({ selection, campaigns, groups, query, matching }: BulkBarProps) {
  const [isEverybody, setIsEverybody] = useState(false);
  function clear() {
    setIsEverybody(false);
    selection.clear();
  }
  const fetcher = useAnnouncedFetcher({ onDone: clear });
  const bulk = useBulkChange(clear);
  const isBusy = fetcher.state !== 'idle' || bulk.isBusy;
  const selected = selection.ids.size;
  const mayWrite = useMay('write');
  if (!mayWrite || selected === 0) return null;

  const whom = isEverybody ? { filter: filterOf(query) } : { contactIds: [...selection.ids] };
  const change = (action: BulkActionInput) => void bulk.change({ ...whom, action });
  const chosen = selected === 1 ? '1 contact' : `${selected} contacts`;
  const words = isEverybody && matching ? countWords(matching) : chosen;

  function stop() {
    const form = new FormData();
    form.set('intent', 'stop');
    for (const id of selection.ids) form.append('contactId', id);
    fetcher.submit(form, { method: 'post' });
  }

  return (
    <div
      role="toolbar"
      aria-label="Selected contacts"
      className="flex flex-wrap items-center gap-1.5 border-t bg-raised px-4 py-2 md:px-6"
    >
      <p className="numbers mr-2 text-sm font-medium" aria-live="polite">
        {isBusy ? 'Working on ' : ''}
        {isEverybody ? `all ${words}` : `${selected} selected`}
      </p>
      {!isEverybody && matching && matching.count > selected && (
        <Button size="sm" look="ghost" onClick={() => setIsEverybody(true)}>
          Select all {countWords(matching)}
        </Button>
      )}
      <LabelMenus groups={groups} disabled={isBusy} onChoose={change} />
      <Button size="sm" disabled={isBusy} onClick={() => change({ kind: 'pause' })}>
        <CirclePause aria-hidden /> Pause
      </Button>
      <Button size="sm" disabled={isBusy} onClick={() => change({ kind: 'resume' })}>
        <CirclePlay aria-hidden /> Resume
      </Button>
      <EnrollMenu
        campaigns={campaigns}
        disabled={isBusy}
        onChoose={(campaignId) => void bulk.enroll(campaignId, whom)}
      />
      {!isEverybody && selected > 1 && selected <= mergedMax && (
        <Button size="sm" asChild>
          <Link to={mergeAddress([...selection.ids])}>
            <Merge aria-hidden /> Merge…
          </Link>
        </Button>
      )}
      {!isEverybody && (
        <ConfirmDialog
          danger
          title={`Stop ${words}?`}
          effect="Their campaigns send them nothing more. This cannot be undone; they can be enrolled again."
          confirmLabel="Stop them"
          onConfirm={stop}
          trigger={
            <Button size="sm" look="danger" disabled={isBusy}>
              <CircleStop aria-hidden /> Stop
            </Button>
          }
        />
      )}
      <ConfirmDialog
        danger
        title={`Delete ${words}?`}
        effect="Nothing more is sent to them. For 30 days they wait in the trash: whoever comes back goes on where the sequence stopped."
        confirmLabel="Delete them"
        onConfirm={() => change({ kind: 'delete' })}
        trigger={
          <Button size="sm" look="danger" disabled={isBusy}>
            <Trash2 aria-hidden /> Delete
          </Button>
        }
      />
      <Button size="sm" look="ghost" className="ml-auto" onClick={clear}>
        <X aria-hidden /> Select none
      </Button>
    </div>
  );
}
