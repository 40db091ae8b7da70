import { Link } from '@remix-run/react';
import { Instant } from '../time/instant.tsx';
import { classNames } from '../ui/class-names.ts';
import type { Conversation } from './conversations.ts';

interface ConversationListProps {
  conversations: readonly Conversation[];
  openThreadId: string | undefined;
}

export function ConversationList({ conversations, openThreadId }: ConversationListProps) {
  return (
    <ul className="divide-y" aria-label="Recipients">
      {conversations.map(({ threadId, recipient, subject, messages, lastAt }) => (
        <li key={threadId}>
          <Link
            to={`?thread=${encodeURIComponent(threadId)}`}
            aria-current={threadId === openThreadId ? 'true' : undefined}
            preventScrollReset
            className={classNames(
              'block px-4 py-2 hover:bg-sunken',
              threadId === openThreadId && 'bg-accent-soft hover:bg-accent-soft',
            )}
          >
            <span className="flex items-baseline justify-between gap-3 text-sm">
              <span className="truncate font-medium">{recipient}</span>
              <Instant at={lastAt} className="text-xs text-ink-faint" />
            </span>
            <span className="flex justify-between gap-3 text-sm text-ink-soft">
              <span className="truncate">{subject}</span>
              <span className="numbers shrink-0 text-xs text-ink-faint">
                {messages.length === 1 ? '1 mail' : `${messages.length} mails`}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
