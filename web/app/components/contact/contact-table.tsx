import { useNavigate } from '@remix-run/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { ContactRow } from './contact-row.tsx';
import { ContactTableHead } from './contact-table-head.tsx';
import type { Selection } from './use-selection.ts';
import { useChangedRows } from './use-changed-rows.ts';
import { useRowHeight } from './use-row-height.ts';
import { useRowKeys } from './use-row-keys.ts';

interface ContactTableProps {
  contacts: readonly ContactView[];
  sort: string;
  selection: Selection;
  addressOfMailbox: ReadonlyMap<string, string>;
  hasMore: boolean;
  isLoadingMore: boolean;
  failed: boolean;
  loadMore: () => Promise<void>;
}

/** The next page is asked for when this many rows are left below. */
const loadAhead = 30;

/** What the server draws before the size of the screen is known. */
const firstRect = { width: 1000, height: 900 };

export function ContactTable(props: ContactTableProps) {
  const { contacts, sort, selection, addressOfMailbox, hasMore, isLoadingMore, failed, loadMore } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const changes = useChangedRows();
  const rowHeight = useRowHeight();
  const virtual = useVirtualizer({
    count: contacts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialRect: firstRect,
    overscan: 12,
  });
  useEffect(() => virtual.measure(), [rowHeight, virtual]);

  const rows = virtual.getVirtualItems();
  const lastShown = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !failed && lastShown >= contacts.length - loadAhead) void loadMore();
  }, [contacts.length, failed, hasMore, lastShown, loadMore]);

  const currentId = useRowKeys({
    ids: contacts.map(({ id }) => id),
    onOpen: (id) => void navigate(`/contacts/${id}`),
    onToggle: selection.toggle,
    onClear: selection.clear,
    onMove: (index) => virtual.scrollToIndex(index),
  });

  return (
    <div
      ref={scroller}
      role="table"
      aria-label="Contacts"
      aria-rowcount={hasMore ? -1 : contacts.length + 1}
      tabIndex={-1}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
    >
      <div role="rowgroup" className="contents">
        <ContactTableHead
          sort={sort}
          selectedCount={selection.ids.size}
          allSelected={contacts.length > 0 && contacts.every(({ id }) => selection.ids.has(id))}
          onToggleAll={() => selection.toggleAll(contacts.map(({ id }) => id))}
        />
      </div>
      <div
        role="rowgroup"
        style={{ paddingTop: rows[0]?.start ?? 0, minHeight: virtual.getTotalSize() }}
      >
        {rows.map(({ index }) => {
          const contact = contacts[index];
          if (!contact) return null;
          return (
            <ContactRow
              key={contact.id}
              contact={contact}
              index={index}
              mailboxAddress={addressOfMailbox.get(contact.mailboxId ?? '')}
              isSelected={selection.ids.has(contact.id)}
              isCurrent={contact.id === currentId}
              changes={changes.get(contact.id) ?? 0}
              onToggle={selection.toggle}
            />
          );
        })}
      </div>
      <TableFoot isLoadingMore={isLoadingMore} failed={failed} onRetry={() => void loadMore()} />
    </div>
  );
}

interface TableFootProps {
  isLoadingMore: boolean;
  failed: boolean;
  onRetry: () => void;
}

function TableFoot({ isLoadingMore, failed, onRetry }: TableFootProps) {
  if (failed) {
    return (
      <p className="px-6 py-3 text-sm text-bad" role="alert">
        The next contacts could not be loaded.{' '}
        <button type="button" className="font-medium underline" onClick={onRetry}>
          Try again
        </button>
      </p>
    );
  }
  return isLoadingMore ? <p className="px-6 py-3 text-sm text-ink-faint">Loading more…</p> : null;
}
