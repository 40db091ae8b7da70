import type { ComponentProps } from 'react';
import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import type { ContactDataView } from '#domain/organising/contact-data-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { DeleteFieldDialog } from './delete-field-dialog.tsx';
import { FieldTypeSelect } from './field-type-select.tsx';
import { LabelRow } from './label-row.tsx';
import { RenameButton } from './rename-button.tsx';
import { addingField } from './adding-field.ts';

export type FieldUse = ContactDataView['fields'][number];

interface FieldRowProps {
  field: FieldUse;
  moving?: ComponentProps<typeof LabelRow>['moving'];
}

/** A field with what can be changed of it. */
export function FieldRow({ field, moving }: FieldRowProps) {
  const { save, run } = useApiChange();
  const { id, name, type, contacts, usedBy } = field;

  function setType(next: CustomFieldType) {
    if (id === null) return run(addingField({ name, type: next }));
    const done = `“${name}” is read as ${next} now; what cannot be read so stays as it is`;
    run({ method: 'PATCH', path: `/fields/${id}`, body: { type: next }, done });
  }

  const done = `“${name}” was deleted`;
  return (
    <LabelRow
      title={name}
      contacts={contacts}
      usedBy={usedBy}
      {...(id === null && { note: 'came with a file' })}
      {...(moving && { moving })}
    >
      <FieldTypeSelect
        label={`What ${name} is`}
        type={id === null ? null : type}
        onChoose={setType}
      />
      {id !== null && (
        <RenameButton
          name={name}
          hint="Values and segments follow. A file with the old name brings it back as a field of its own."
          onSave={(next) =>
            save({
              method: 'PATCH',
              path: `/fields/${id}`,
              body: { name: next },
              done: `“${name}” is “${next}” now`,
            })
          }
        />
      )}
      <DeleteFieldDialog
        field={field}
        onForget={() => run({ method: 'DELETE', path: `/fields/${id}`, done })}
        onErase={() => run({ method: 'POST', path: '/fields/erase', body: { name }, done })}
      />
    </LabelRow>
  );
}
