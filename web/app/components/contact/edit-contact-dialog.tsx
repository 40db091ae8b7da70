import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { customNames } from './custom-names.ts';

interface EditContactDialogProps {
  contact: ContactView;
  fields: readonly CustomFieldView[];
}

/** Mends what is known of a person; a mail held for a missing word is written again at once. */
export function EditContactDialog({ contact, fields: known }: EditContactDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const fetcher = useAnnouncedFetcher({
    onDone: () => setIsOpen(false),
    isQuietOnRefusal: true,
  });
  const refusal = fetcher.data && !fetcher.data.ok ? fetcher.data.refusal : null;
  const isPending = fetcher.state !== 'idle';

  const fields = [
    { name: 'name', label: 'Name', value: contact.name },
    { name: 'firstName', label: 'First name', value: contact.firstName },
    { name: 'lastName', label: 'Last name', value: contact.lastName },
    { name: 'email', label: 'Email', value: contact.email },
    { name: 'company', label: 'Company', value: contact.company },
    { name: 'role', label: 'Role', value: contact.role },
    { name: 'phone', label: 'Phone', value: contact.phone },
    { name: 'website', label: 'Website', value: contact.website },
    { name: 'linkedin', label: 'LinkedIn', value: contact.linkedin },
    { name: 'location', label: 'Location', value: contact.location },
    ...customNames(contact, known).map((header) => ({
      name: `custom.${header}`,
      label: header,
      value: contact.custom[header],
    })),
  ];
  const loose = Object.keys(contact.custom).filter(
    (header) => !known.some(({ name }) => name === header),
  );
  return (
    <Dialog
      title={`Edit ${contact.name}`}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm" look="ghost">
          <Pencil aria-hidden /> Edit
        </Button>
      }
    >
      <fetcher.Form method="post" className="grid gap-3">
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Callout tone="bad">{refusal.message}</Callout>
        )}
        {loose.map((header) => (
          <input key={header} type="hidden" name="loose" value={header} />
        ))}
        {fields.map(({ name, label, value, ...rest }) => (
          <Field key={name} label={label} error={refusal?.fields[name]} {...rest}>
            {(control) => (
              <Input {...control} name={name} defaultValue={value ?? ''} autoComplete="off" />
            )}
          </Field>
        ))}
        <div className="mt-2 flex justify-end">
          <Button type="submit" look="primary" disabled={isPending}>
            {isPending ? 'Saving…' : 'Save'}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
