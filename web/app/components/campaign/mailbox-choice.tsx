import { Link } from '@remix-run/react';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { Callout } from '../ui/callout.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { MailboxStatus } from '../mailbox/mailbox-status.tsx';

interface MailboxChoiceProps {
  mailboxes: readonly MailboxView[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (mailboxIds: string[]) => void;
}

/** From where the campaign is sent; each contact stays with one mailbox for good. */
export function MailboxChoice({ mailboxes, chosen, error, onChange }: MailboxChoiceProps) {
  if (mailboxes.length === 0) {
    return (
      <Callout
        tone="warn"
        title="No mailbox is connected"
        action={
          <Link to="/mailboxes" className="text-sm font-medium text-accent underline">
            Connect one
          </Link>
        }
      />
    );
  }
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">Send from</legend>
      {mailboxes.map(({ id, address, status, dailyLimit }) => (
        <label key={id} className="touch flex flex-wrap items-center gap-2 text-sm">
          <Checkbox
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
              )
            }
          />
          <span className="min-w-0 truncate">{address}</span>
          <span className="numbers text-xs whitespace-nowrap text-ink-faint">
            {dailyLimit} a day
          </span>
          {status !== 'connected' && <MailboxStatus status={status} />}
        </label>
      ))}
      {error && (
        <p role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
