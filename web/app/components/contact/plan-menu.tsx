import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { useIntents } from '../../forms/use-intents.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { MoveMailboxDialog } from './move-mailbox-dialog.tsx';
import { RescheduleDialog } from './reschedule-dialog.tsx';

interface PlanMenuProps {
  contact: ContactView;
  /** When the next step is due, ISO 8601. */
  dueAt: string | null;
  /** Where it could write from instead. */
  mailboxes: readonly { id: string; address: string }[];
}

/** When and from where the next step goes out. */
export function PlanMenu({ contact, dueAt, mailboxes }: PlanMenuProps) {
  const [open, setOpen] = useState<'time' | 'mailbox' | null>(null);
  const { run } = useIntents({ action: '/contacts', fields: { contactId: contact.id } });
  const toggle = (name: 'time' | 'mailbox') => (isOpen: boolean) => setOpen(isOpen ? name : null);
  if (contact.status === 'Paused') return null;
  return (
    <>
      <Menu
        trigger={
          <Button size="sm" look="ghost" aria-label="More for the next step">
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setOpen('time')}>Another time…</MenuItem>
        <MenuItem disabled={mailboxes.length === 0} onSelect={() => setOpen('mailbox')}>
          Another mailbox…
        </MenuItem>
      </Menu>
      <RescheduleDialog
        isOpen={open === 'time'}
        onOpenChange={toggle('time')}
        dueAt={dueAt}
        onChoose={(at) => run('reschedule', { at })}
      />
      <MoveMailboxDialog
        isOpen={open === 'mailbox'}
        onOpenChange={toggle('mailbox')}
        mailboxes={mailboxes}
        hasThread={contact.status !== 'Not Sent'}
        onChoose={(mailboxId) => run('moveMailbox', { mailboxId })}
      />
    </>
  );
}
