import { useState } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';

/** As whom a preview is read: those the page came with, one after the other, and whoever is looked for. */
export function usePreviewedContact(given: readonly ContactView[]) {
  const [found, setFound] = useState<readonly ContactView[]>([]);
  const [index, setIndex] = useState(0);
  const isFound = (contact: ContactView) => found.some(({ id }) => id === contact.id);
  const contacts = [...found, ...given.filter((contact) => !isFound(contact))];

  function choose(contact: ContactView) {
    setFound([contact, ...found.filter(({ id }) => id !== contact.id)]);
    setIndex(0);
  }

  return {
    contacts,
    contact: contacts[index],
    pager: {
      index,
      count: contacts.length,
      onStep: (by: -1 | 1) => setIndex((at) => Math.max(0, Math.min(contacts.length - 1, at + by))),
      onChoose: choose,
    },
  };
}
