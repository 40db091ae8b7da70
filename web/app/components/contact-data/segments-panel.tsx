import { Link } from '@remix-run/react';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { SegmentView } from '#domain/segment/segment-view.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import type { ContactGroups } from '../contact/group-select.tsx';
import { SegmentDialog } from '../segment/segment-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Nothing } from './nothing.tsx';
import { QueryRow } from './query-row.tsx';

interface SegmentsPanelProps {
  segments: readonly SegmentView[];
  groups: Pick<ContactGroups, 'lists' | 'tags'>;
  campaigns: readonly { id: string; name: string }[];
  fields: readonly CustomFieldView[];
}

export function SegmentsPanel({ segments, ...known }: SegmentsPanelProps) {
  const { run } = useApiChange();
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
          const { id, name, condition, updatedAt } = segment;
          return (
            <QueryRow
              key={id}
              title={<Link to={`/contacts?segmentId=${id}`}>{name}</Link>}
              name={name}
              onDelete={() =>
                run({
                  method: 'DELETE',
                  path: `/segments/${id}`,
                  done: `“${name}” was deleted; the contacts stay`,
                  undo: {
                    method: 'POST',
                    path: '/segments',
                    body: { name, condition },
                    done: `“${name}” is back`,
                  },
                })
              }
            >
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
            </QueryRow>
          );
        })}
      </ul>
    </Panel>
  );
}
