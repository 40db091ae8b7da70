import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

const fields = [
  { name: 'name', label: 'Name', required: true, autoComplete: 'off' },
  { name: 'email', label: 'Email', required: true, type: 'email', autoComplete: 'off' },
  { name: 'company', label: 'Company', autoComplete: 'off' },
  { name: 'role', label: 'Role', autoComplete: 'off' },
] as const;

export function AddContactDialog() {
  const [isOpen, setIsOpen] = useState(false);
  const fetcher = useAnnouncedFetcher({
    onDone: () => setIsOpen(false),
    isQuietOnRefusal: true,
  });
  const refusal = fetcher.data && !fetcher.data.ok ? fetcher.data.refusal : null;
  const isPending = fetcher.state !== 'idle';

  return (
    <Dialog
      title="Add a contact"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button>
          <Plus aria-hidden /> Add contact
        </Button>
      }
    >
      <fetcher.Form method="post" action="/contacts" className="grid gap-3">
        <input type="hidden" name="intent" value="create" />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Callout tone="bad">{refusal.message}</Callout>
        )}
        {fields.map(({ label, ...input }) => (
          <Field key={input.name} label={label} error={refusal?.fields[input.name]}>
            {(control) => <Input {...control} {...input} />}
          </Field>
        ))}
        <div className="mt-2 flex justify-end">
          <Button type="submit" look="primary" disabled={isPending}>
            {isPending ? 'Adding…' : 'Add contact'}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
