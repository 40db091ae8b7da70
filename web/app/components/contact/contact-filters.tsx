import { useNavigate, useSearchParams } from '@remix-run/react';
import { Filter, Pencil } from 'lucide-react';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import type { ContactQuery } from './contact-query.ts';
import { GroupSelect, type ContactGroups } from './group-select.tsx';
import { SearchField } from './search-field.tsx';
import { SegmentDialog } from '../segment/segment-dialog.tsx';
import { StatusChips } from './status-chips.tsx';
import { ViewMenu } from './view-menu.tsx';

interface ContactFiltersProps {
  query: ContactQuery;
  /** null = the usual ones. */
  columns: readonly string[] | null;
  statuses: readonly ContactStatus[];
  campaigns: readonly { id: string; name: string }[];
  groups: ContactGroups;
  views: readonly SavedViewView[];
  fields: readonly CustomFieldView[];
}

/** Everything that narrows the list; all of it lives in the address. */
export function ContactFilters(props: ContactFiltersProps) {
  const { query, columns, statuses, campaigns, groups, views, fields } = props;
  const [, setParams] = useSearchParams();
  const navigate = useNavigate();
  const segment = groups.segments.find(({ id }) => id === query.segmentId);
  const known = { groups, campaigns, fields };

  function set(name: string, value: string) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { preventScrollReset: true },
    );
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-2 md:px-6">
      <SearchField label="Search contacts" />
      <Select
        aria-label="Campaign"
        className="w-[calc(50%-0.375rem)] md:w-44"
        value={query.campaignId ?? ''}
        onChange={(event) => set('campaignId', event.target.value)}
      >
        <option value="">Any campaign</option>
        {campaigns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <GroupSelect query={query} groups={groups} />
      {segment && (
        <SegmentDialog
          key={segment.updatedAt}
          {...known}
          segment={segment}
          trigger={
            <Button size="sm" look="ghost">
              <Pencil aria-hidden /> Edit segment
            </Button>
          }
        />
      )}
      <SegmentDialog
        {...known}
        onSaved={({ id }) => navigate({ search: `segmentId=${id}` })}
        trigger={
          <Button size="sm">
            <Filter aria-hidden /> New segment
          </Button>
        }
      />
      <ViewMenu shown={{ ...query, ...(columns && { columns: [...columns] }) }} views={views} />
      <ColumnChooser chosen={columns} />
      <StatusChips statuses={statuses} chosen={query.status} />
    </div>
  );
}
