import { useNavigate } from '@remix-run/react';
import { Select } from '../ui/select.tsx';

interface CampaignFilterProps {
  campaigns: readonly { id: string; name: string }[];
  /** null = all. */
  chosen: string | null;
}

/** Which campaign's mails are shown; the address remembers it. */
export function CampaignFilter({ campaigns, chosen }: CampaignFilterProps) {
  const navigate = useNavigate();
  return (
    <Select
      aria-label="Campaign"
      className="w-56"
      value={chosen ?? ''}
      onChange={({ target }) =>
        navigate(target.value === '' ? '/approvals' : `/approvals?campaignId=${target.value}`)
      }
    >
      <option value="">All campaigns</option>
      {campaigns.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
