import { Link } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

interface NothingWaitsProps {
  /** Only one campaign is looked at. */
  isFiltered: boolean;
  /** Names of running campaigns whose emails wait for a person. */
  asking: readonly string[];
}

/** Why there is nothing to approve. */
export function NothingWaits({ isFiltered, asking }: NothingWaitsProps) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={MailCheck}
        title="Nothing of this campaign waits for you"
        actions={
          <Button asChild>
            <Link to="/approvals">Show all campaigns</Link>
          </Button>
        }
      >
        Its emails come here as they are written, if its settings say that somebody reads them
        first.
      </EmptyState>
    );
  }
  if (asking.length === 0) {
    return (
      <EmptyState
        icon={MailCheck}
        title="No campaign asks for your approval"
        actions={
          <Button asChild>
            <Link to="/campaigns">Open campaigns</Link>
          </Button>
        }
      >
        Every email goes out by itself. In a campaign’s settings you choose which ones you want to
        read first: all, the first few, or those the model was not sure of.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={MailCheck} title="Nothing waits for you">
      Emails of {asking.join(', ')} come here by themselves when they are due and written.
    </EmptyState>
  );
}
