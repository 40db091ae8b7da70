import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';

interface MoveMailboxDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The campaign's other mailboxes. */
  mailboxes: readonly { id: string; address: string }[];
  hasThread: boolean;
  onChoose: (mailboxId: string) => void;
}

/** The rest of the sequence from another mailbox; says what that does to the conversation. */
export function MoveMailboxDialog(props: MoveMailboxDialogProps) {
  const { isOpen, onOpenChange, mailboxes, hasThread, onChoose } = props;
  const [chosen, setChosen] = useState('');
  const mailboxId = chosen || (mailboxes[0]?.id ?? '');
  return (
    <Dialog title="Write from another mailbox" open={isOpen} onOpenChange={onOpenChange}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(mailboxId);
          onOpenChange(false);
        }}
      >
        <Field label="Mailbox">
          {(control) => (
            <Select
              {...control}
              value={mailboxId}
              onChange={({ target }) => setChosen(target.value)}
            >
              {mailboxes.map(({ id, address }) => (
                <option key={id} value={id}>
                  {address}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {hasThread && (
          <Callout tone="warn">
            A thread cannot move: the next email starts a new one, from an address the contact does
            not know yet.
          </Callout>
        )}
        <div className="flex justify-end">
          <Button type="submit" look="primary">
            Move
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
