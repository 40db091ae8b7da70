import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { ContactRow } from './contact-row.tsx';
import { ContactTableHead } from './contact-table-head.tsx';
import { TableFoot } from './table-foot.tsx';
import type { Selection } from './use-selection.ts';
import { useChangedRows } from './use-changed-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

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
const rowsAhead = 30;

export function ContactTable(props: ContactTableProps) {
  const { contacts, sort, selection, addressOfMailbox, hasMore, isLoadingMore, failed, loadMore } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const changes = useChangedRows();
  const virtual = useVirtualRows(contacts.length, scroller);
  const rows = virtual.getVirtualItems();
  useLoadAhead(props, rows.at(-1)?.index ?? 0);

  const currentId = useRowKeys({
    ids: contacts.map(({ id }) => id),
    onOpen: (id) => navigate(`/contacts/${id}`),
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

function useLoadAhead(props: ContactTableProps, lastShown: number) {
  const { contacts, failed, hasMore, loadMore } = props;
  const isNear = lastShown >= contacts.length - rowsAhead;
  useEffect(() => {
    if (hasMore && !failed && isNear) void loadMore();
  }, [failed, hasMore, isNear, loadMore]);
}
