import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { knowledgeLimits } from '#domain/knowledge/knowledge-limits.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { Textarea } from '../ui/textarea.tsx';

const empty = { kind: 'note', title: '', text: '' };

/** Takes down what is known of a person. */
export function NewNoteDialog({ contactId }: { contactId: string }) {
  const { save } = useApiChange();
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState(empty);
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  async function add(event: FormEvent) {
    event.preventDefault();
    setIsSaving(true);
    const path = `/contacts/${contactId}/notes`;
    const refused = await save({ method: 'POST', path, body: note, done: 'The note was added' });
    setIsSaving(false);
    setRefusal(refused ?? undefined);
    if (refused !== null) return;
    setNote(empty);
    setIsOpen(false);
  }

  return (
    <Dialog
      title="New note"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm" look="ghost">
          <Plus aria-hidden /> Add note
        </Button>
      }
    >
      <form onSubmit={(event) => void add(event)} className="grid gap-3">
        <Field label="What it is">
          {(control) => (
            <Select
              {...control}
              value={note.kind}
              onChange={({ target }) => setNote({ ...note, kind: target.value })}
            >
              <option value="note">A note</option>
              <option value="meeting">Notes of a meeting</option>
            </Select>
          )}
        </Field>
        <Field label="Title" hint="Left empty, it is the first line.">
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={knowledgeLimits.titleCharacters}
              value={note.title}
              onChange={({ target }) => setNote({ ...note, title: target.value })}
            />
          )}
        </Field>
        <Field label="Text" error={refusal}>
          {(control) => (
            <Textarea
              {...control}
              rows={8}
              maxLength={knowledgeLimits.noteCharacters}
              value={note.text}
              onChange={({ target }) => setNote({ ...note, text: target.value })}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={note.text.trim() === '' || isSaving}>
            {isSaving ? 'Saving…' : 'Save note'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
