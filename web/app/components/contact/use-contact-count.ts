import { useEffect, useState } from 'react';
import { ContactCountView } from '#domain/contact/contact-count-view.ts';
import { callApi } from '../../session/call-api.ts';
import { filterOf, type ContactQuery } from './contact-query.ts';

/** How many match, asked after the page is there; null until it is known. */
export function useContactCount(query: ContactQuery, changes: unknown): ContactCountView | null {
  const [count, setCount] = useState<ContactCountView | null>(null);
  const search = new URLSearchParams(filterOf(query)).toString();

  useEffect(() => {
    let isCurrent = true;
    void callApi(`/contacts/count?${search}`, ContactCountView).then((answer) => {
      if (isCurrent) setCount(answer.ok ? answer.value : null);
    });
    return () => void (isCurrent = false);
  }, [search, changes]);

  return count;
}
