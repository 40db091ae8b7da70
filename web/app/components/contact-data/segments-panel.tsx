import { Link } from '@remix-run/react';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import type { SegmentView } from '#domain/segment/segment-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import type { ContactGroups } from '../contact/group-select.tsx';
import { SegmentDialog } from '../segment/segment-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { DeleteButton } from './delete-button.tsx';
import { missWords } from './label-words.ts';
import { Nothing } from './nothing.tsx';
import { QueryRow } from './query-row.tsx';

interface SegmentsPanelProps {
  segments: readonly SegmentView[];
  views: readonly SavedViewView[];
  groups: Pick<ContactGroups, 'lists' | 'tags'>;
  campaigns: readonly { id: string; name: string }[];
  fields: readonly CustomFieldView[];
}

export function SegmentsPanel({ segments, views, ...known }: SegmentsPanelProps) {
  const { run } = useApiChange();
  const viewsOf = (segmentId: string) =>
    views
      .filter(({ query }) => query.segmentId === segmentId)
      .map(({ id, name }) => ({ kind: 'view' as const, id, name }));
  return (
    <Panel
      flush
      title="Segments"
      hint="Contacts described by conditions: whoever meets them is in it."
      action={<SegmentDialog {...known} trigger={<Button size="sm">New segment</Button>} />}
    >
      {segments.length === 0 && <Nothing>No segments yet.</Nothing>}
      <ul className="divide-y" aria-label="Segments">
        {segments.map((segment) => {
          const { id, name, updatedAt } = segment;
          return (
            <QueryRow key={id} title={<Link to={`/contacts?segmentId=${id}`}>{name}</Link>}>
              <SegmentDialog
                key={updatedAt}
                {...known}
                segment={segment}
                trigger={
                  <Button size="sm" look="ghost" aria-label={`Edit ${name}`}>
                    Edit
                  </Button>
                }
              />
              <DeleteButton
                name={name}
                effect={`The contacts in it stay.${missWords(viewsOf(id))}`}
                onDelete={() =>
                  run({ method: 'DELETE', path: `/segments/${id}`, done: `“${name}” was deleted` })
                }
              />
            </QueryRow>
          );
        })}
      </ul>
    </Panel>
  );
}
