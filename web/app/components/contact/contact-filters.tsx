import { useSearchParams } from '@remix-run/react';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { Select } from '../ui/select.tsx';
import type { ContactQuery } from './contact-query.ts';
import { GroupSelect, type ContactGroups } from './group-select.tsx';
import { SearchField } from './search-field.tsx';
import { SegmentDialog } from '../segment/segment-dialog.tsx';
import { StatusChips } from './status-chips.tsx';
import { ViewMenu } from './view-menu.tsx';

interface ContactFiltersProps {
  query: ContactQuery;
  statuses: readonly ContactStatus[];
  campaigns: readonly { id: string; name: string }[];
  groups: ContactGroups;
  views: readonly SavedViewView[];
  fields: readonly CustomFieldView[];
}

/** Everything that narrows the list; all of it lives in the address. */
export function ContactFilters(props: ContactFiltersProps) {
  const { query, statuses, campaigns, groups, views, fields } = props;
  const [, setParams] = useSearchParams();

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
        className="w-full md:w-44"
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
      <ViewMenu query={query} views={views} />
      <SegmentDialog groups={groups} campaigns={campaigns} fields={fields} />
      <StatusChips statuses={statuses} chosen={query.status} />
    </div>
  );
}
