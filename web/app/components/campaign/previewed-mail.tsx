import type { ReactNode } from 'react';
import type { RenderedEmail } from '#domain/email/render-email.ts';
import { plainOfHtml } from '#domain/email/plain-of-html.ts';
import { withoutTakenOut } from '../composer/taken-out.ts';
import { useKnownFiles } from '../composer/use-known-files.ts';
import { AttachmentLinks } from '../mail/attachment-links.tsx';
import { MailBody } from '../mail/mail-body.tsx';
import { Callout } from '../ui/callout.tsx';
import { UnwrittenMail } from './unwritten-mail.tsx';

interface PreviewedMailProps {
  title: string;
  /** When it goes out, in words. */
  when: string;
  /** The model writes it when its time comes; `mail` is what goes out when it cannot. */
  isWritten: boolean;
  /** null = it has no words of its own. */
  mail: RenderedEmail | null;
  attachmentIds?: readonly string[];
  /** Of all contacts shown, how many lack a word for this mail. */
  lackingCount: number;
  contactCount: number;
  /** What can be done with it. */
  action?: ReactNode;
}

export function PreviewedMail(props: PreviewedMailProps) {
  const {
    title,
    when,
    isWritten,
    mail,
    attachmentIds = [],
    lackingCount,
    contactCount,
    action,
  } = props;
  return (
    <article
      className="overflow-hidden rounded-lg border bg-raised"
      aria-label={`Preview: ${title}`}
    >
      <header className="flex min-h-9 items-center gap-2 border-b bg-canvas py-0.5 px-3 text-xs">
        <span className="flex-1 font-medium">{title}</span>
        <span className="text-ink-faint">{when}</span>
        {action && <span className="-mr-2">{action}</span>}
      </header>
      {isWritten && <UnwrittenMail hasOwnText={mail !== null} />}
      <div className="px-3 py-2.5 text-sm empty:hidden">
        {mail?.kind === 'rendered' && <Words title={title} mail={mail} />}
        {mail?.kind === 'missing_variable' && (
          <Callout tone="warn" title={`This contact lacks ${mail.names.join(', ')}`}>
            The mail would wait. Add a fallback, as in{' '}
            <code className="font-mono text-xs">{`{{${mail.names[0]}|…}}`}</code>, or fill it in.
          </Callout>
        )}
        {mail?.kind === 'invalid' && (
          <Callout
            tone="bad"
            title={`${mail.part === 'subject' ? 'Subject' : 'Text'}: ${mail.message}`}
          />
        )}
        {mail && <Attachments ids={attachmentIds} />}
        {lackingCount > 0 && (
          <p className="numbers mt-2 text-xs text-warn">
            {lackingCount} of the {contactCount} contacts in this preview lack a word for it.
          </p>
        )}
      </div>
    </article>
  );
}

interface WordsProps {
  title: string;
  mail: Extract<RenderedEmail, { kind: 'rendered' }>;
}

function Words({ title, mail }: WordsProps) {
  const { subject, text, html } = mail;
  return (
    <>
      <p className="mb-2 font-medium break-words">
        {subject ?? <span className="text-ink-faint">Same subject, in the same thread</span>}
      </p>
      <MailBody html={html && withoutTakenOut(html)} title={`Preview of ${title}`}>
        <p className="leading-relaxed break-words whitespace-pre-wrap text-ink-soft">
          {text ?? plainOfHtml(withoutTakenOut(html), 'sent')}
        </p>
      </MailBody>
    </>
  );
}

function Attachments({ ids }: { ids: readonly string[] }) {
  const { known } = useKnownFiles(ids);
  return <AttachmentLinks attachments={ids.flatMap((id) => known.get(id) ?? [])} />;
}
