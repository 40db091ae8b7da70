import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { useMay } from '../rights/rights.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { ContactRow } from './contact-row.tsx';
import { ContactTableHead } from './contact-table-head.tsx';
import { TableFoot } from './table-foot.tsx';
import type { Selection } from './use-selection.ts';
import { useChangedRows } from './use-changed-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface ContactTableProps {
  layout: ColumnLayout;
  fields: readonly CustomFieldView[];
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
  const { layout, fields, contacts, sort, selection, addressOfMailbox } = props;
  const { hasMore, isLoadingMore, failed, loadMore } = props;
  const typeOfField = new Map(fields.map(({ name, type }) => [name, type]));
  const scroller = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const maySelect = useMay('write');
  const changes = useChangedRows();
  const virtual = useVirtualRows(contacts.length, scroller);
  const rows = virtual.getVirtualItems();
  useLoadAhead(props, rows.at(-1)?.index ?? 0);

  const currentId = useRowKeys({
    ids: contacts.map(({ id }) => id),
    onOpen: (id) => navigate(`/contacts/${id}`),
    onToggle: (id) => maySelect && selection.toggle(id),
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
      className="min-h-0 flex-1 overflow-auto overscroll-contain outline-none"
    >
      <div role="rowgroup" className="contents">
        <ContactTableHead
          layout={layout}
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
              layout={layout}
              typeOfField={typeOfField}
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
