import { Link } from '@remix-run/react';
import type { ReplyView } from '#domain/reply/reply-view.ts';
import { Instant } from '../time/instant.tsx';
import { ReplyMeaning } from './reply-meaning.tsx';

/** What somebody answered, to be read and judged. Plain text: nothing in it can run, load or link. */
export function ReplyCard({ reply }: { reply: ReplyView }) {
  const { contactId, contactName, from, emailNumber, variant, text, at } = reply;
  return (
    <li className="grid gap-2 px-4 py-3" data-testid="reply" data-row={reply.id}>
      <div className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <Link
          to={`/contacts/${contactId}`}
          className="touch inline-flex items-center font-medium hover:underline"
        >
          {contactName}
        </Link>
        <span className="min-w-0 truncate text-xs text-ink-faint">{from}</span>
        <Instant at={at} className="text-xs text-ink-faint" />
        {emailNumber !== null && (
          <span className="text-xs text-ink-faint">
            to email {emailNumber}
            {variant !== null && `, text ${variant}`}
          </span>
        )}
      </div>
      <p
        className="max-h-60 overflow-y-auto text-sm leading-relaxed break-words whitespace-pre-wrap"
        tabIndex={0}
      >
        {text || <span className="text-ink-faint">There is no text in it.</span>}
      </p>
      <ReplyMeaning reply={reply} />
    </li>
  );
}
