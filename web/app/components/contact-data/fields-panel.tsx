import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import type { ContactDataView } from '#domain/organising/contact-data-view.ts';
import { Panel } from '../ui/panel.tsx';
import { DeleteFieldDialog } from './delete-field-dialog.tsx';
import { FieldTypeSelect } from './field-type-select.tsx';
import { LabelRow } from './label-row.tsx';
import { NewFieldDialog } from './new-field-dialog.tsx';
import { Nothing } from './nothing.tsx';
import { RenameButton } from './rename-button.tsx';
import { useApiChange } from '../../forms/use-api-change.ts';

type FieldUse = ContactDataView['fields'][number];

export function FieldsPanel({ fields }: { fields: readonly FieldUse[] }) {
  const { save, run } = useApiChange();
  const add = ({ name, type }: { name: string; type: CustomFieldType }) =>
    ({
      method: 'POST',
      path: '/fields',
      body: { name, type },
      done: `“${name}” was added`,
    }) as const;

  function setType({ id, name }: FieldUse, type: CustomFieldType) {
    if (id === null) return run(add({ name, type }));
    const done = `“${name}” is read as ${type} now; what cannot be read so stays as it is`;
    run({ method: 'PATCH', path: `/fields/${id}`, body: { type }, done });
  }

  return (
    <Panel
      flush
      title="Fields"
      hint="What you know of contacts beside name, company and role."
      action={<NewFieldDialog onSave={(field) => save(add(field))} />}
    >
      {fields.length === 0 && (
        <Nothing>No fields yet. Columns of a file that are none of ours become some.</Nothing>
      )}
      <ul className="divide-y" aria-label="Fields">
        {fields.map((field) => {
          const { id, name, type, contacts, usedBy } = field;
          const done = `“${name}” was deleted`;
          return (
            <LabelRow
              key={name}
              title={name}
              contacts={contacts}
              usedBy={usedBy}
              {...(id === null && { note: 'came with a file' })}
            >
              <FieldTypeSelect
                label={`What ${name} is`}
                type={id === null ? null : type}
                onChoose={(next) => setType(field, next)}
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
        })}
      </ul>
    </Panel>
  );
}
