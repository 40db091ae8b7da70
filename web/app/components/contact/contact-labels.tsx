import { Link } from '@remix-run/react';
import { useState } from 'react';
import type { BulkActionInput } from '#domain/bulk/bulk-change-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { ListView } from '#domain/list/list-view.ts';
import type { TagView } from '#domain/tag/tag-view.ts';
import { callApi } from '../../session/call-api.ts';
import { useMay } from '../rights/rights.tsx';
import { Fact } from '../ui/facts.tsx';
import { MenuItem } from '../ui/menu.tsx';
import { AddLabelMenu } from './add-label-menu.tsx';
import { NameDialog } from './name-dialog.tsx';
import { RemovableLabel } from './removable-label.tsx';
import { TagMark } from './tag-mark.tsx';
import { useBulkChange } from './use-bulk-change.ts';

interface ContactLabelsProps {
  contact: ContactView;
  tags: readonly TagView[];
  lists: readonly ListView[];
  /** Those of the lists the contact is on. */
  listedOn: readonly ListView[];
}

/** Tags and lists of one contact; each press takes effect at once and can be undone. */
export function ContactLabels({ contact, tags, lists, listedOn }: ContactLabelsProps) {
  const mayWrite = useMay('write');
  const [naming, setNaming] = useState<'tag' | 'list' | null>(null);
  const bulk = useBulkChange(() => undefined);
  const change = (action: BulkActionInput) =>
    void bulk.change({ contactIds: [contact.id], action });
  const colorOf = new Map(tags.map(({ name, color }) => [name, color]));
  const otherTags = tags.filter(({ name }) => !contact.tags.includes(name));
  const otherLists = lists.filter(({ id }) => !listedOn.some((list) => list.id === id));

  async function make(text: string): Promise<string | null> {
    if (naming === 'tag') {
      change({ kind: 'tag', name: text });
      return null;
    }
    const answer = await callApi('/lists', ListView, { name: text });
    if (!answer.ok) return answer.message;
    change({ kind: 'addToList', listId: answer.value.id });
    return null;
  }

  return (
    <>
      <Fact name="Tags">
        <span className="flex flex-wrap items-center gap-1">
          {contact.tags.map((tag) => (
            <RemovableLabel
              key={tag}
              what={`the tag ${tag}`}
              disabled={bulk.isBusy}
              onRemove={() => change({ kind: 'untag', name: tag })}
            >
              <Link to={`/contacts?tag=${encodeURIComponent(tag)}`}>
                <TagMark name={tag} color={colorOf.get(tag) ?? 'grey'} />
              </Link>
            </RemovableLabel>
          ))}
          {contact.tags.length === 0 && !mayWrite && <span className="text-ink-faint">none</span>}
          <AddLabelMenu label="Add a tag" newLabel="New tag…" onNew={() => setNaming('tag')}>
            {otherTags.map((tag) => (
              <MenuItem key={tag.id} onSelect={() => change({ kind: 'tag', name: tag.name })}>
                <TagMark name={tag.name} color={tag.color} />
              </MenuItem>
            ))}
          </AddLabelMenu>
        </span>
      </Fact>
      <Fact name="Lists">
        <span className="flex flex-wrap items-center gap-1">
          {listedOn.map((list) => (
            <RemovableLabel
              key={list.id}
              what={`the list ${list.name}`}
              disabled={bulk.isBusy}
              onRemove={() => change({ kind: 'removeFromList', listId: list.id })}
            >
              <Link
                to={`/contacts?listId=${list.id}`}
                className="rounded-md border px-1.5 py-0.5 text-xs"
              >
                {list.name}
              </Link>
            </RemovableLabel>
          ))}
          {listedOn.length === 0 && !mayWrite && <span className="text-ink-faint">none</span>}
          <AddLabelMenu label="Put on a list" newLabel="New list…" onNew={() => setNaming('list')}>
            {otherLists.map((list) => (
              <MenuItem
                key={list.id}
                onSelect={() => change({ kind: 'addToList', listId: list.id })}
              >
                {list.name}
              </MenuItem>
            ))}
          </AddLabelMenu>
        </span>
      </Fact>
      <NameDialog
        key={naming}
        title={naming === 'list' ? 'New list' : 'New tag'}
        hint="This contact gets it at once."
        open={naming !== null}
        onOpenChange={() => setNaming(null)}
        onSave={make}
      />
    </>
  );
}
