import { tagColorOf } from '#domain/tag/tag-color-of.ts';
import type { ContactDataView } from '#domain/organising/contact-data-view.ts';
import { Panel } from '../ui/panel.tsx';
import { DeleteButton } from './delete-button.tsx';
import { LabelRow } from './label-row.tsx';
import { MergeTagDialog } from './merge-tag-dialog.tsx';
import { NewButton } from './new-button.tsx';
import { Nothing } from './nothing.tsx';
import { RenameButton } from './rename-button.tsx';
import { TagColorMenu } from './tag-color-menu.tsx';
import { useApiChange } from '../../forms/use-api-change.ts';
import { missWords, people } from './label-words.ts';

export function TagsPanel({ tags }: { tags: ContactDataView['tags'] }) {
  const { save, run } = useApiChange();
  return (
    <Panel
      flush
      title="Tags"
      hint="Short marks that contacts carry; files and people add them."
      action={
        <NewButton
          label="New tag"
          hint="Contacts get it on their pages or in the list."
          onSave={(name) =>
            save({
              method: 'POST',
              path: '/tags',
              body: { name, color: tagColorOf(name) },
              done: `“${name}” was added`,
            })
          }
        />
      }
    >
      {tags.length === 0 && <Nothing>No tags yet.</Nothing>}
      <ul className="divide-y" aria-label="Tags">
        {tags.map(({ id, name, color, contacts, usedBy }) => (
          <LabelRow
            key={id}
            title={
              <TagColorMenu
                name={name}
                color={color}
                onChoose={(next) =>
                  run({
                    method: 'PATCH',
                    path: `/tags/${id}`,
                    body: { color: next },
                    done: `“${name}” is ${next} now`,
                  })
                }
              />
            }
            contacts={contacts}
            to={`/contacts?tag=${encodeURIComponent(name)}`}
            usedBy={usedBy}
          >
            <RenameButton
              name={name}
              hint="Contacts, segments and views follow. If another tag has the name, merge them instead."
              onSave={(next) =>
                save({
                  method: 'PATCH',
                  path: `/tags/${id}`,
                  body: { name: next },
                  done: `“${name}” is “${next}” now`,
                })
              }
            />
            <MergeTagDialog
              tag={{ id, name, contacts }}
              others={tags.filter((tag) => tag.id !== id)}
              onMerge={(into) =>
                save({
                  method: 'POST',
                  path: `/tags/${id}/merge`,
                  body: { intoTagId: into.id },
                  done: `“${name}” is part of “${into.name}” now`,
                })
              }
            />
            <DeleteButton
              name={name}
              effect={`It is taken off ${people(contacts)}, for good. The contacts stay.${missWords(usedBy)}`}
              onDelete={() =>
                run({ method: 'DELETE', path: `/tags/${id}`, done: `“${name}” was deleted` })
              }
            />
          </LabelRow>
        ))}
      </ul>
    </Panel>
  );
}
