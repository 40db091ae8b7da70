import { useSearchParams } from '@remix-run/react';
import { X } from 'lucide-react';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import type { ContactQuery } from './contact-query.ts';
import { SearchField } from './search-field.tsx';
import { StatusChips } from './status-chips.tsx';

interface ContactFiltersProps {
  query: ContactQuery;
  statuses: readonly ContactStatus[];
  campaigns: readonly { id: string; name: string }[];
}

/** Everything that narrows the list; all of it lives in the address. */
export function ContactFilters({ query, statuses, campaigns }: ContactFiltersProps) {
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
      <StatusChips statuses={statuses} chosen={query.status} />
      {query.tag && (
        <Button size="sm" onClick={() => set('tag', '')}>
          Tag: {query.tag} <X aria-hidden />
          <span className="sr-only">Remove</span>
        </Button>
      )}
    </div>
  );
}
