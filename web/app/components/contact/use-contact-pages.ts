import { useCallback, useEffect, useRef, useState } from 'react';
import { ContactView } from '#domain/contact/contact-view.ts';
import { pageView, type PageView } from '#domain/shared/page-view.ts';
import { callApi } from '../../session/call-api.ts';
import { useLiveChanges } from '../live/use-live-changes.ts';

const ContactPage = pageView(ContactView);
type Pages = PageView<ContactView>;

/** Fewer than this are read one by one when they change; more, and the pages are read again. */
const singlesMax = 20;

/**
 * The list as far as a person has scrolled. The first page comes with the document and is loaded
 * again by it; the ones after it come from the API and follow live changes here.
 */
export function useContactPages(first: Pages, search: string) {
  const [rest, setRest] = useState<Pages | null>(null);
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const [failed, setFailed] = useState(false);
  const shownSearch = useRef(search);

  useEffect(() => {
    shownSearch.current = search;
    setRest(null);
  }, [search]);

  const nextCursor = rest ? rest.nextCursor : first.nextCursor;

  const loadMore = useCallback(async () => {
    if (nextCursor === null || isLoadingMore) return;
    setIsLoadingMore(true);
    const page = await readPage(search, nextCursor);
    setIsLoadingMore(false);
    setFailed(page === null);
    if (page === null || shownSearch.current !== search) return;
    setRest((known) => ({
      items: [...(known?.items ?? []), ...page.items],
      nextCursor: page.nextCursor,
    }));
  }, [isLoadingMore, nextCursor, search]);

  useLiveChanges(['contact.changed'], (ids) => {
    const stale = rest?.items.filter(({ id }) => ids?.has(id) ?? true) ?? [];
    if (stale.length === 0) return;
    // Too many to ask for: forget them, they come back with scrolling.
    if (ids === null || stale.length > singlesMax) return setRest(null);
    void Promise.all(stale.map(({ id }) => readContact(id))).then((fresh) => {
      const byId = new Map(fresh.flatMap((contact) => (contact ? [[contact.id, contact]] : [])));
      setRest(
        (known) =>
          known && { ...known, items: known.items.map((item) => byId.get(item.id) ?? item) },
      );
    });
  });

  return {
    contacts: withoutRepeats([...first.items, ...(rest?.items ?? [])]),
    hasMore: nextCursor !== null,
    isLoadingMore,
    failed,
    loadMore,
  };
}

async function readPage(search: string, cursor: string): Promise<Pages | null> {
  const params = new URLSearchParams(search);
  params.set('cursor', cursor);
  params.set('limit', '100');
  const answer = await callApi(`/contacts?${params}`, ContactPage);
  return answer.ok ? answer.value : null;
}

async function readContact(id: string): Promise<ContactView | null> {
  const answer = await callApi(`/contacts/${id}`, ContactView);
  return answer.ok ? answer.value : null;
}

/** A contact that moved from one page to the next while both were read is shown once. */
function withoutRepeats(contacts: readonly ContactView[]): ContactView[] {
  return [...new Map(contacts.map((contact) => [contact.id, contact])).values()];
}
