import { Form, useNavigation } from '@remix-run/react';
import { Eye, Mail, UserRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';

const scopes = [
  {
    icon: Mail,
    what: 'Write and send mail',
    why: 'to send your campaigns. Each mail is a draft first, so that it can never go out twice.',
  },
  {
    icon: Eye,
    what: 'Read mail',
    why: 'to see answers, bounces and out-of-office notes. Only mails of your campaigns are matched.',
  },
  {
    icon: UserRound,
    what: 'See your address',
    why: 'to know whose mailbox it is.',
  },
];

interface ConnectGmailDialogProps {
  hasSandbox: boolean;
  /** Where Google sends the person back to. */
  returnTo: string;
  label: string;
}

/** Says in plain words what Google will ask, before Google asks it. */
export function ConnectGmailDialog({ hasSandbox, returnTo, label }: ConnectGmailDialogProps) {
  const [timeZone, setTimeZone] = useState('UTC');
  useEffect(() => setTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const isPending = useNavigation().formAction?.startsWith('/mailboxes') ?? false;
  if (!useMay('admin')) return null;
  return (
    <Dialog
      title="Connect Gmail"
      description="Google will ask you for three things. All three are needed."
      trigger={<Button look="primary">{label}</Button>}
    >
      <div className="grid gap-4">
        {hasSandbox && (
          <Callout tone="warn" title="This is the Sandbox">
            Google is played on this machine. No mail leaves it; pick any of the sample accounts.
          </Callout>
        )}
        <ul className="grid gap-3">
          {scopes.map(({ icon: Icon, what, why }) => (
            <li key={what} className="flex gap-3 text-sm">
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
              <span>
                <strong className="font-medium">{what}</strong>{' '}
                <span className="text-ink-soft">{why}</span>
              </span>
            </li>
          ))}
        </ul>
        <p className="text-xs text-ink-faint">
          The permission is kept encrypted. You can take it back here or in your Google account at
          any time.
        </p>
        <Form method="post" action="/mailboxes" className="flex justify-end">
          <input type="hidden" name="returnTo" value={returnTo} />
          <input type="hidden" name="timeZone" value={timeZone} />
          <Button type="submit" look="primary" disabled={isPending}>
            {isPending
              ? 'Opening Google…'
              : hasSandbox
                ? 'Go on to Sandbox Google'
                : 'Go on to Google'}
          </Button>
        </Form>
      </div>
    </Dialog>
  );
}
