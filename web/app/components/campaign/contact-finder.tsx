import { Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { ContactPageView } from '#domain/contact/contact-page-view.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { useApiSearch } from '../../forms/use-api-search.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Input } from '../ui/input.tsx';

const most = 8;

/** Looks for the contact as whom a preview is to be read. */
export function ContactFinder({ onChoose }: { onChoose: (contact: ContactView) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title="Read it as"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="ghost" size="icon" aria-label="Find a contact" title="Find a contact">
          <Search aria-hidden />
        </Button>
      }
    >
      <Finding
        onChoose={(contact) => {
          setIsOpen(false);
          onChoose(contact);
        }}
      />
    </Dialog>
  );
}

/** Enter takes the first. */
function Finding({ onChoose }: { onChoose: (contact: ContactView) => void }) {
  const [q, setQ] = useState('');
  const { found, problem } = useApiSearch('/contacts', ContactPageView, { q, limit: most });
  const contacts = found?.items;

  function takeFirst(event: FormEvent) {
    event.preventDefault();
    // The form around it, in React's tree, is the email's.
    event.stopPropagation();
    const first = contacts?.[0];
    if (first) onChoose(first);
  }

  return (
    <form onSubmit={takeFirst} className="grid gap-3 pt-1">
      <Input
        type="search"
        autoFocus
        aria-label="Search contacts"
        placeholder="Name, address, company"
        maxLength={200}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      {problem !== null && <p className="text-sm text-bad">{problem}</p>}
      {contacts?.length === 0 && <p className="text-sm text-ink-soft">Nobody was found.</p>}
      <ul className="grid" aria-label="Contacts found">
        {contacts?.map((contact) => (
          <li key={contact.id}>
            <Button
              look="ghost"
              className="h-auto w-full justify-start py-1.5 text-left font-normal"
              onClick={() => onChoose(contact)}
            >
              <span className="min-w-0">
                <span className="block truncate text-ink">{contact.name || contact.email}</span>
                <span className="block truncate text-xs text-ink-faint">
                  {[contact.email, contact.company].filter(Boolean).join(' · ')}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}
