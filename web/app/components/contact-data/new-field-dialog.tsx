import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { FieldTypeSelect } from './field-type-select.tsx';

interface NewFieldDialogProps {
  /** @returns why it was refused; null = done */
  onSave: (field: { name: string; type: CustomFieldType }) => Promise<string | null>;
}

export function NewFieldDialog({ onSave }: NewFieldDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [type, setType] = useState<CustomFieldType>('text');
  const [refusal, setRefusal] = useState<string>();

  async function save(event: FormEvent) {
    event.preventDefault();
    const refused = await onSave({ name: name.trim(), type });
    setRefusal(refused ?? undefined);
    if (refused !== null) return;
    setName('');
    setIsOpen(false);
  }

  return (
    <Dialog
      title="New field"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm">
          <Plus aria-hidden /> New field
        </Button>
      }
    >
      <form onSubmit={(event) => void save(event)} className="grid gap-3">
        <Field
          label="Name"
          hint={
            <>
              In a template it is{' '}
              <code className="font-mono">{`{{custom.${name || 'Name'}}}`}</code>
            </>
          }
          error={refusal}
        >
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={200}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field label="What its values are">
          {({ id }) => <FieldTypeSelect id={id} type={type} onChoose={setType} />}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            Add field
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
