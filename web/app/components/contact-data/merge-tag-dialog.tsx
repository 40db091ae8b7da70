import { useState, type FormEvent } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { people } from './label-words.ts';

type Named = { readonly id: string; readonly name: string };

interface MergeTagDialogProps {
  tag: Named & { readonly contacts: number };
  others: readonly Named[];
  /** @returns why it was refused; null = done */
  onMerge: (into: Named) => Promise<string | null>;
}

/** Makes one tag of two, after saying what that does. */
export function MergeTagDialog({ tag, others, onMerge }: MergeTagDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [intoId, setIntoId] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const into = others.find(({ id }) => id === intoId);
  if (others.length === 0) return null;

  async function merge(event: FormEvent) {
    event.preventDefault();
    const refused = into ? await onMerge(into) : null;
    setRefusal(refused ?? undefined);
    if (refused === null) setIsOpen(false);
  }

  return (
    <Dialog
      title={`Merge “${tag.name}” into another tag`}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm" look="ghost" aria-label={`Merge ${tag.name}`}>
          Merge
        </Button>
      }
    >
      <form onSubmit={(event) => void merge(event)} className="grid gap-3">
        <Field
          label="The tag that stays"
          hint={
            into
              ? `${people(tag.contacts)} get “${into.name}” in place of “${tag.name}”, which goes. Segments and views follow. This cannot be undone.`
              : 'Choose one to see what happens.'
          }
          error={refusal}
        >
          {(control) => (
            <Select {...control} value={intoId} onChange={({ target }) => setIntoId(target.value)}>
              <option value="">Choose…</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={!into}>
            Merge
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
