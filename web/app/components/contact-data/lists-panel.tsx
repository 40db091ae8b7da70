import type { ContactDataView } from '#domain/organising/contact-data-view.ts';
import { Panel } from '../ui/panel.tsx';
import { DeleteButton } from './delete-button.tsx';
import { LabelRow } from './label-row.tsx';
import { NewButton } from './new-button.tsx';
import { Nothing } from './nothing.tsx';
import { RenameButton } from './rename-button.tsx';
import { useApiChange } from '../../forms/use-api-change.ts';
import { missWords, people } from './label-words.ts';

export function ListsPanel({ lists }: { lists: ContactDataView['lists'] }) {
  const { save, run } = useApiChange();
  return (
    <Panel
      flush
      title="Lists"
      hint="Contacts somebody put together by hand."
      action={
        <NewButton
          label="New list"
          hint="Contacts are put on it on their pages or in the list of contacts."
          onSave={(name) =>
            save({ method: 'POST', path: '/lists', body: { name }, done: `“${name}” was added` })
          }
        />
      }
    >
      {lists.length === 0 && <Nothing>No lists yet.</Nothing>}
      <ul className="divide-y" aria-label="Lists">
        {lists.map(({ id, name, contacts, usedBy }) => (
          <LabelRow
            key={id}
            title={name}
            contacts={contacts}
            to={`/contacts?listId=${id}`}
            usedBy={usedBy}
          >
            <RenameButton
              name={name}
              hint="Segments and views follow."
              onSave={(next) =>
                save({
                  method: 'PATCH',
                  path: `/lists/${id}`,
                  body: { name: next },
                  done: `“${name}” is “${next}” now`,
                })
              }
            />
            <DeleteButton
              name={name}
              effect={`Who is on it is forgotten (${people(contacts)}); the contacts stay.${missWords(usedBy)}`}
              onDelete={() =>
                run({ method: 'DELETE', path: `/lists/${id}`, done: `“${name}” was deleted` })
              }
            />
          </LabelRow>
        ))}
      </ul>
    </Panel>
  );
}
