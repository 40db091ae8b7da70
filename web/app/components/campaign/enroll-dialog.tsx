import { Link } from '@remix-run/react';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { contactStatuses } from '#domain/contact/contact-status-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

/** Chooses who joins the campaign. Who is in another one, or may not be mailed, is left out. */
export function EnrollDialog({ look = 'secondary' }: { look?: 'primary' | 'secondary' }) {
  const [isOpen, setIsOpen] = useState(false);
  const [who, setWho] = useState('notSent');
  const fetcher = useAnnouncedFetcher({ onDone: () => setIsOpen(false) });
  const isPending = fetcher.state !== 'idle';
  return (
    <Dialog
      title="Enroll contacts"
      description="Who is in another campaign already, or may not be mailed, is left out by itself."
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look={look}>
          <UserPlus aria-hidden /> Enroll contacts
        </Button>
      }
    >
      <fetcher.Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="enroll" />
        <fieldset className="grid gap-1">
          <legend className="sr-only">Who</legend>
          <Who value="notSent" chosen={who} onChoose={setWho}>
            All contacts who were not sent anything yet
          </Who>
          <Who value="filter" chosen={who} onChoose={setWho}>
            Contacts that match a filter
          </Who>
        </fieldset>
        {who === 'notSent' ? (
          <input type="hidden" name="status" value="Not Sent" />
        ) : (
          <FilterFields />
        )}
        <p className="text-xs text-ink-faint">
          To choose people one by one, select them on{' '}
          <Link to="/contacts" className="text-accent underline">
            Contacts
          </Link>{' '}
          and press “Enroll in…”.
        </p>
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={isPending}>
            {isPending ? 'Enrolling…' : 'Enroll'}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}

interface WhoProps {
  value: string;
  chosen: string;
  onChoose: (value: string) => void;
  children: string;
}

function Who({ value, chosen, onChoose, children }: WhoProps) {
  return (
    <label className="touch flex items-center gap-2 text-sm">
      <input
        type="radio"
        name="who"
        value={value}
        checked={chosen === value}
        onChange={() => onChoose(value)}
        className="size-4 accent-(--accent)"
      />
      {children}
    </label>
  );
}

function FilterFields() {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Status">
        {(control) => (
          <Select {...control} name="status" defaultValue="">
            <option value="">Any</option>
            {contactStatuses.slice(0, 5).map((status) => (
              <option key={status}>{status}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Tag">{(control) => <Input {...control} name="tag" />}</Field>
      <div className="sm:col-span-2">
        <Field label="Words" hint="In name, email, company or role.">
          {(control) => <Input {...control} name="q" maxLength={200} />}
        </Field>
      </div>
    </div>
  );
}
