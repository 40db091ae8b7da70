import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Instant } from '../time/instant.tsx';
import { Badge } from '../ui/badge.tsx';
import { Callout } from '../ui/callout.tsx';
import { classNames } from '../ui/class-names.ts';
import { CardButtons } from './card-buttons.tsx';
import { CardContext } from './card-context.tsx';
import { CardText } from './card-text.tsx';
import type { ApprovalCard as Card, ApprovalEdit } from './approval-cards.ts';
import { GoneNotice } from './gone-notice.tsx';
import { RewriteForm } from './rewrite-form.tsx';
import { TemplateDiff } from './template-diff.tsx';

export interface CardHandlers {
  readonly onApprove: () => void;
  /** null = as it was. */
  readonly onEdit: (edit: ApprovalEdit | null) => void;
  /** Shows or hides where one says what is to be otherwise. */
  readonly onAskRewrite: (isAsking: boolean) => void;
  readonly onRewrite: (instruction: string) => void;
  readonly onSkip: () => void;
  readonly onClose: () => void;
  /** Shows or hides what became of the step's own text. */
  readonly onCompare: () => void;
}

interface ApprovalCardProps extends CardHandlers {
  card: Card;
  isCompared: boolean;
  /** The keys act on it. */
  isCurrent: boolean;
  /** The keys have brought the person here. */
  hasFocus: boolean;
  isAskingRewrite: boolean;
  onPoint: () => void;
}

/** One mail, what it is made of, and what can be done with it. */
export function ApprovalCard(props: ApprovalCardProps) {
  const { card, isCurrent, hasFocus, isAskingRewrite, onPoint, onAskRewrite, onRewrite } = props;
  const { mail, state } = card;
  const { template } = mail;
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!hasFocus) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'nearest' });
  }, [hasFocus]);

  return (
    <article
      ref={article}
      tabIndex={-1}
      aria-label={`Email to ${mail.contactName}`}
      aria-current={isCurrent ? 'true' : undefined}
      data-testid="approval"
      onFocus={onPoint}
      className={classNames(
        'scroll-my-4 rounded-lg border bg-surface outline-none',
        isCurrent && 'border-accent ring-1 ring-accent',
      )}
    >
      <CardHead card={card} />
      {state === 'rewriting' ? (
        <Callout tone="info" className="m-4">
          It is being written again and comes back here in a moment.
        </Callout>
      ) : (
        <div className="grid lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="grid min-w-0 content-start gap-3 p-4">
            {state === 'gone' && <GoneNotice card={card} onClose={props.onClose} />}
            {card.isOutdated && (
              <Callout tone="warn" title="Written anew while you were writing">
                Approve to send your text, or discard it to read the new one.
              </Callout>
            )}
            <CardText card={card} onEdit={props.onEdit} />
            {isAskingRewrite && (
              <RewriteForm onCancel={() => onAskRewrite(false)} onRewrite={onRewrite} />
            )}
            {props.isCompared && template && <TemplateDiff mail={mail} template={template} />}
            {state === 'waiting' && !isAskingRewrite && <CardButtons {...props} />}
          </div>
          <CardContext mail={mail} />
        </div>
      )}
    </article>
  );
}

function CardHead({ card: { mail } }: { card: Card }) {
  const { contactId, contactName, contactEmail, company, role, emailNumber, variant } = mail;
  const who = [role, company].filter(Boolean).join(' · ');
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b px-4 py-2.5 text-sm">
      <h2 className="font-semibold">
        <Link to={`/contacts/${contactId}`} className="hover:underline">
          {contactName}
        </Link>
      </h2>
      {who && <span className="text-ink-soft">{who}</span>}
      <span className="min-w-0 text-xs break-all text-ink-faint">{contactEmail}</span>
      <span className="flex flex-1 flex-wrap items-center justify-end gap-x-2 text-xs whitespace-nowrap text-ink-faint">
        <Badge>{emailNumber === 1 ? 'First email' : `Follow-up ${emailNumber - 1}`}</Badge>
        {variant !== null && <Badge>Text {variant}</Badge>}
        <span>
          due <Instant at={mail.dueAt} />
        </span>
      </span>
    </header>
  );
}
