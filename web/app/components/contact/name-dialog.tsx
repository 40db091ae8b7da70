import { useState, type FormEvent } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

interface NameDialogProps {
  title: string;
  hint: string;
  /** The name so far. */
  initial?: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** @returns why it was refused; null = done */
  onSave: (name: string) => Promise<string | null>;
}

/** Asks for a name and nothing else. */
export function NameDialog({
  title,
  hint,
  initial = '',
  open,
  onOpenChange,
  onSave,
}: NameDialogProps) {
  const [name, setName] = useState(initial);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    setIsSaving(true);
    const refused = await onSave(name.trim());
    setIsSaving(false);
    setRefusal(refused);
    if (refused !== null) return;
    setName(initial);
    onOpenChange(false);
  }

  return (
    <Dialog title={title} open={open} onOpenChange={onOpenChange}>
      <form onSubmit={(event) => void save(event)} className="grid gap-3">
        <Field label="Name" hint={hint} error={refusal ?? undefined}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={isSaving || name.trim() === ''}>
            {isSaving ? 'Saving…' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
