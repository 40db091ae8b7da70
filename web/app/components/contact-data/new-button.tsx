import { Plus } from 'lucide-react';
import { useState } from 'react';
import { NameDialog } from '../contact/name-dialog.tsx';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';

interface NewButtonProps {
  label: string;
  hint: string;
  /** @returns why it was refused; null = done */
  onSave: (name: string) => Promise<string | null>;
}

/** Makes something that has a name and nothing else. */
export function NewButton({ label, hint, onSave }: NewButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (!useMay('write')) return null;
  return (
    <>
      <Button size="sm" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden /> {label}
      </Button>
      <NameDialog
        title={label}
        hint={hint}
        open={isOpen}
        onOpenChange={setIsOpen}
        onSave={onSave}
      />
    </>
  );
}
