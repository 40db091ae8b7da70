import type { TrashedContactView } from '#domain/contact/trashed-contact-view.ts';
import { useSelection } from '../contact/use-selection.ts';
import { Instant } from '../time/instant.tsx';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Panel } from '../ui/panel.tsx';
import { useRestore } from './use-restore.ts';

/** Who was deleted, when they go for good, and the way back. */
export function TrashList({ contacts }: { contacts: readonly TrashedContactView[] }) {
  const mayRestore = useMay('write');
  const selection = useSelection();
  const { restore, isBusy } = useRestore(selection.clear);
  const ids = contacts.map(({ id }) => id);
  const selected = ids.filter((id) => selection.ids.has(id));
  return (
    <Panel
      flush
      {...(mayRestore && {
        title: (
          <label className="touch flex cursor-pointer items-center gap-3 text-sm font-medium">
            <Checkbox
              checked={selected.length === ids.length}
              indeterminate={selected.length > 0 && selected.length < ids.length}
              onChange={() => selection.toggleAll(ids)}
            />
            {selected.length === 0 ? 'Select all shown' : `${selected.length} selected`}
          </label>
        ),
      })}
      action={
        selected.length > 0 && (
          <Button size="sm" look="primary" disabled={isBusy} onClick={() => restore(selected)}>
            {isBusy ? 'Restoring…' : `Restore ${selected.length}`}
          </Button>
        )
      }
    >
      <ul className="divide-y" aria-label="Deleted contacts">
        {contacts.map(({ id, name, email, company, deletedAt, goneAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
            {mayRestore && (
              <label className="-m-3 grid cursor-pointer place-items-center p-3">
                <span className="sr-only">Select {name}</span>
                <Checkbox checked={selection.ids.has(id)} onChange={() => selection.toggle(id)} />
              </label>
            )}
            <div className="min-w-[min(100%-2.5rem,14rem)] flex-1">
              <p className="font-medium break-words">{name}</p>
              <p className="text-xs break-all text-ink-faint">
                {[email, company].filter(Boolean).join(' · ')}
              </p>
            </div>
            <p className="text-xs text-ink-faint">
              deleted <Instant at={deletedAt} /> · gone for good{' '}
              <Instant at={goneAt} as="distance" />
            </p>
            {mayRestore && (
              <Button
                size="sm"
                disabled={isBusy}
                aria-label={`Restore ${name}`}
                onClick={() => restore([id])}
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
