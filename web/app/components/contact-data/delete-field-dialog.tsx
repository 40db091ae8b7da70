import { useState } from 'react';
import type { ContactDataView } from '#domain/organising/contact-data-view.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { missWords, people } from './label-words.ts';

interface DeleteFieldDialogProps {
  field: ContactDataView['fields'][number];
  /** Forgets what its values are. */
  onForget: () => void;
  /** Takes the values off everybody, too. */
  onErase: () => void;
}

/** Two ways to be rid of a field, each with what it costs. */
export function DeleteFieldDialog({ field, onForget, onErase }: DeleteFieldDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { id, name, contacts, usedBy } = field;
  const choose = (act: () => void) => () => {
    setIsOpen(false);
    act();
  };
  return (
    <Dialog
      title={`Delete “${name}”?`}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm" look="ghost" aria-label={`Delete ${name}`}>
          Delete
        </Button>
      }
    >
      <div className="grid gap-4 text-sm text-ink-soft">
        {usedBy.length > 0 && <p>{missWords(usedBy).trim()}</p>}
        {id !== null && contacts > 0 && (
          <div className="grid justify-items-start gap-2">
            <p>
              The values of {people(contacts)} can stay: they are plain text from then on, on the
              contacts’ pages and in templates.
            </p>
            <Button onClick={choose(onForget)}>Delete, keep the values as text</Button>
          </div>
        )}
        <div className="grid justify-items-start gap-2">
          <p>
            {contacts === 0
              ? 'No contact has a value.'
              : `Or the values of ${people(contacts)} go with it. This cannot be undone, and a mail that needs one waits for it.`}
          </p>
          <Button look="danger" onClick={choose(onErase)}>
            {contacts === 0 ? 'Delete' : 'Delete with all values'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
