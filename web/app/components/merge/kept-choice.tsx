import type { ContactView } from '#domain/contact/contact-view.ts';
import { StatusMark } from '../contact/status-mark.tsx';
import { Instant } from '../time/instant.tsx';
import { Panel } from '../ui/panel.tsx';

interface KeptChoiceProps {
  contacts: readonly ContactView[];
  keptId: string;
  onKeep: (id: string) => void;
}

/** Which of the contacts stays; the others become part of it. */
export function KeptChoice({ contacts, keptId, onKeep }: KeptChoiceProps) {
  return (
    <Panel flush title="Who stays" hint="The others become part of this one.">
      <ul className="divide-y">
        {contacts.map(({ id, name, email, status, createdAt }) => (
          <li key={id}>
            <label className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm hover:bg-sunken has-checked:bg-accent-soft">
              <input
                type="radio"
                name="kept"
                className="size-4 accent-(--accent)"
                checked={id === keptId}
                onChange={() => onKeep(id)}
              />
              <span className="min-w-[min(100%,12rem)] flex-1">
                <span className="font-medium">{name}</span>
                <span className="block text-xs break-all text-ink-soft">{email}</span>
              </span>
              <StatusMark status={status} />
              <span className="text-xs text-ink-faint">
                added <Instant at={createdAt} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
