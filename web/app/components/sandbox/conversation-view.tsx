import { Link } from '@remix-run/react';
import { ChevronLeft } from 'lucide-react';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { AnswerForm } from './answer-form.tsx';
import type { Conversation } from './conversations.ts';

/** One recipient's side: what arrived, and what they say to it. */
export function ConversationView({ conversation }: { conversation: Conversation }) {
  const { messages, recipient, sender, subject, threadId } = conversation;
  const last = messages.at(-1);
  return (
    <article className="grid gap-4" data-testid="conversation">
      <header>
        <Link
          to="/sandbox"
          className="touch inline-flex items-center gap-0.5 text-xs text-ink-faint md:hidden"
        >
          <ChevronLeft aria-hidden className="size-3.5" /> All recipients
        </Link>
        <h2 className="text-lg font-semibold break-words">{subject}</h2>
        <p className="text-sm text-ink-soft">
          {sender} to{' '}
          <Link
            to={`/contacts?q=${encodeURIComponent(recipient)}`}
            className="text-accent underline underline-offset-4"
          >
            {recipient}
          </Link>
        </p>
      </header>
      <ol className="grid gap-3">
        {messages.map((message) => (
          <li key={message.id} className="rounded-lg border bg-surface" data-testid="sandbox-mail">
            <p className="flex flex-wrap justify-between gap-x-4 border-b px-4 py-1.5 text-xs text-ink-faint">
              <span className="truncate">{message.subject}</span>
              <Instant at={message.sentAt} />
            </p>
            <p className="px-4 py-3 text-sm leading-relaxed break-words whitespace-pre-wrap">
              {message.text}
            </p>
          </li>
        ))}
      </ol>
      {last && (
        <IfMay scope="write">
          <AnswerForm key={threadId} messageId={last.id} sender={sender} recipient={recipient} />
        </IfMay>
      )}
    </article>
  );
}
