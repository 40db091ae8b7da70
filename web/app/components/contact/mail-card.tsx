import type { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import { AttachmentLinks } from '../mail/attachment-links.tsx';
import { MailBody } from '../mail/mail-body.tsx';
import { ReplyMeaning } from '../reply/reply-meaning.tsx';
import { Badge } from '../ui/badge.tsx';
import { WhyLink } from '../writing/why-link.tsx';

interface MailCardProps {
  mail: ContactEmailView;
  isOpen: boolean;
}

/** A mail: nothing in it can run, lead away or load what is not a file of the workspace. */
export function MailCard({ mail, isOpen }: MailCardProps) {
  const isInbound = mail.direction === 'inbound';
  return (
    <details
      open={isOpen}
      data-testid="mail"
      className={`group mt-1.5 rounded-lg border ${isInbound ? 'border-good/30 bg-good-soft/40' : 'bg-canvas'}`}
    >
      <summary className="touch flex items-center gap-2 px-3 py-2 text-sm">
        <span className="min-w-0 flex-1 truncate font-medium">
          {mail.subject || '(no subject)'}
        </span>
        <span className="hidden max-w-52 truncate text-xs text-ink-faint sm:inline">
          {isInbound ? `from ${mail.from}` : `to ${mail.to}`}
        </span>
        {!isInbound && mail.variant !== null && <Badge>Text {mail.variant}</Badge>}
        {!isInbound && mail.attempts > 1 && <Badge>{mail.attempts} attempts</Badge>}
      </summary>
      <div className="border-t px-3 py-3">
        <MailBody html={isInbound ? null : mail.bodyHtml} title={`Email: ${mail.subject}`}>
          <p className="text-sm leading-relaxed break-words whitespace-pre-wrap">{mail.bodyText}</p>
        </MailBody>
        {!isInbound && <AttachmentLinks attachments={mail.attachments} />}
        {!isInbound && (
          <p className="mt-2">
            <WhyLink emailId={mail.id} />
          </p>
        )}
        {isInbound && mail.class === 'reply' && (
          <div className="mt-3">
            <ReplyMeaning reply={mail} />
          </div>
        )}
        <MailIds mail={mail} />
      </div>
    </details>
  );
}

function MailIds({ mail }: { mail: ContactEmailView }) {
  const ids = [
    ['Message-ID', mail.messageIdHeader],
    ['Provider', mail.providerMessageId],
    ['Thread', mail.threadId],
    ...(mail.direction === 'inbound' ? [['Because', mail.classBecause] as const] : []),
  ] as const;
  return (
    <dl className="mt-3 grid gap-0.5 border-t pt-2 text-2xs text-ink-faint">
      {ids.map(
        ([name, value]) =>
          value && (
            <div key={name} className="flex gap-2">
              <dt className="w-18 shrink-0">{name}</dt>
              <dd className="min-w-0 font-mono break-all">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
