import { Link } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { ConfidenceMark } from '../writing/confidence-mark.tsx';
import { FactList } from '../writing/fact-list.tsx';
import { fallbackWords } from '../writing/fallback-words.ts';

/** What a mail was to be about and what it is made of: the reasons to trust it, or not. */
export function CardContext({ mail }: { mail: ApprovalView }) {
  const { brief, instruction, facts, warnings, confidence, fallbackReason } = mail;
  return (
    <aside
      aria-label="What it is made of"
      className="grid content-start gap-4 border-t p-4 lg:border-t-0 lg:border-l"
    >
      <div className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        {writerWords(mail)}
        {confidence !== null && mail.writtenBy === 'model' && (
          <ConfidenceMark confidence={confidence} />
        )}
      </div>
      {fallbackReason && (
        <p className="text-sm text-warn">
          The step’s own text, because {fallbackWords[fallbackReason]}.
        </p>
      )}
      {warnings.length > 0 && (
        <Part name="Look at this twice">
          <ul className="grid gap-1">
            {warnings.map(({ rule, message }) => (
              <li key={`${rule} ${message}`} className="flex items-start gap-1.5 text-sm">
                <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-warn" />
                <span className="min-w-0 break-words">{message}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {instruction && (
        <Part name="You asked for">
          <p className="text-sm break-words whitespace-pre-wrap">{instruction}</p>
        </Part>
      )}
      {facts.length > 0 && (
        <Part name="It relies on">
          <FactList facts={facts} />
        </Part>
      )}
      {brief && (
        <Part name="Brief">
          <p className="line-clamp-6 text-sm break-words whitespace-pre-wrap text-ink-soft">
            {brief}
          </p>
        </Part>
      )}
      <div className="flex flex-wrap gap-x-4 text-sm">
        <ContextLink to={`/campaigns/${mail.campaignId}`}>{mail.campaignName}</ContextLink>
        <ContextLink to={`/contacts/${mail.contactId}?why=${mail.emailId}`}>
          How it was written
        </ContextLink>
      </div>
    </aside>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-faint">{name}</h3>
      {children}
    </section>
  );
}

function ContextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="touch inline-flex items-center text-accent underline-offset-4 hover:underline"
    >
      {children}
    </Link>
  );
}

function writerWords({ writtenBy, fallbackReason }: ApprovalView): string {
  if (writtenBy === 'model') return 'Written by the model';
  if (writtenBy === 'person') return 'Written by a person';
  return fallbackReason ? 'Not written by the model' : 'From the template';
}
