import { Link } from '@remix-run/react';
import type { NeedsView } from '#domain/needs-you/needs-view.ts';
import type { NeedView } from '#domain/needs-you/need-view.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Panel } from '../ui/panel.tsx';
import { scopeOfNeedAction } from './scope-of-need-action.ts';
import { useNeedAction } from './use-need-action.ts';

/** What does not go on by itself, each with what can be done about it. */
export function NeedList({ needs }: { needs: NeedsView }) {
  const { run, running } = useNeedAction();
  const { items, total } = needs;
  if (total === 0) {
    return <Callout tone="good">Nothing needs you. Everything goes on by itself.</Callout>;
  }
  return (
    <Panel title="Needs you" hint={`${total.toLocaleString('en-GB')} open`} flush>
      <ul className="divide-y" data-testid="needs">
        {items.map((need) => (
          <li
            key={`${need.kind} ${need.id}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5"
          >
            <div className="min-w-60 flex-1 text-sm">
              <p className="font-medium">
                <NeedTitle need={need} />
              </p>
              <p className="text-xs text-ink-faint">
                {need.detail} <Instant at={need.since} as="distance" />
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              {need.actions.map((action) => (
                <IfMay key={action.label} scope={scopeOfNeedAction(action)}>
                  <Button size="sm" disabled={running !== null} onClick={() => void run(action)}>
                    {running === action ? 'One moment…' : action.label}
                  </Button>
                </IfMay>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="px-4 py-2 text-xs text-ink-faint">The newest {items.length} are shown.</p>
      )}
    </Panel>
  );
}

function NeedTitle({ need: { title, contactId, mailboxId, campaignId } }: { need: NeedView }) {
  const to = contactId
    ? `/contacts/${contactId}`
    : mailboxId
      ? `/mailboxes/${mailboxId}`
      : campaignId && `/campaigns/${campaignId}`;
  if (!to) return title;
  return (
    <Link to={to} className="hover:underline">
      {title}
    </Link>
  );
}
