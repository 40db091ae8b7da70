import { useState } from 'react';
import { NameDialog } from '../contact/name-dialog.tsx';
import { Button } from '../ui/button.tsx';

interface RenameButtonProps {
  name: string;
  hint: string;
  /** @returns why it was refused; null = done */
  onSave: (name: string) => Promise<string | null>;
}

export function RenameButton({ name, hint, onSave }: RenameButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" look="ghost" aria-label={`Rename ${name}`} onClick={() => setIsOpen(true)}>
        Rename
      </Button>
      <NameDialog
        key={name}
        title={`Rename “${name}”`}
        hint={hint}
        initial={name}
        open={isOpen}
        onOpenChange={setIsOpen}
        onSave={onSave}
      />
    </>
  );
}
