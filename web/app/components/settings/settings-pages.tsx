import { Link } from '@remix-run/react';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';

const pages = [
  { to: 'profile', name: 'Profile', hint: 'Who your emails are from, and how they sound.' },
  {
    to: 'writing',
    name: 'Writing',
    hint: 'The language model, what it costs and how much it may.',
  },
  { to: 'contact-data', name: 'Contact data', hint: 'Fields, tags, lists, segments, saved views.' },
  { to: 'notion', name: 'Notion', hint: 'Contacts from a database, their status written back.' },
] as const;

/** Settings that have a page of their own. */
export function SettingsPages() {
  return (
    <Panel flush>
      <ul className="divide-y" aria-label="More settings">
        {pages.map(({ to, name, hint }) => (
          <li key={to} className="flex items-center gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <h2 className="text-base font-semibold">{name}</h2>
              <p className="text-xs text-ink-faint">{hint}</p>
            </div>
            <Button size="sm" asChild>
              <Link
                to={`/settings/${to}`}
                aria-label={`Open ${name === 'Notion' ? name : name.toLowerCase()}`}
              >
                Open
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
