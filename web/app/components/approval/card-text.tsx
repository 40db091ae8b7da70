import { useEffect, useRef } from 'react';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { plainOfHtml } from '#domain/email/plain-of-html.ts';
import { AttachmentLinks } from '../mail/attachment-links.tsx';
import { MailBody } from '../mail/mail-body.tsx';
import { isChanged, type ApprovalCard, type ApprovalEdit } from './approval-cards.ts';
import { editErrors } from './edit-errors.ts';
import { RichBody } from './rich-body.tsx';

interface CardTextProps {
  card: ApprovalCard;
  onEdit: (edit: ApprovalEdit | null) => void;
}

/** Subject and text, to read or to write in. Every space and line break counts. */
export function CardText({ card, onEdit }: CardTextProps) {
  const { mail, edit } = card;
  if (edit) return <EditedText card={card} edit={edit} onEdit={onEdit} />;
  return (
    <div className="text-sm">
      <p className="font-medium break-words">
        {mail.subject}
        {mail.isInThread && (
          <span className="ml-2 text-xs font-normal text-ink-faint">in the same thread</span>
        )}
      </p>
      <div className="mt-2 max-w-prose">
        <MailBody html={mail.bodyHtml} title={`Email to ${mail.contactName}, as it is read`}>
          <p
            data-testid="approval-text"
            className="leading-relaxed break-words whitespace-pre-wrap"
          >
            {mail.bodyText}
          </p>
        </MailBody>
        <AttachmentLinks attachments={mail.attachments} />
      </div>
    </div>
  );
}

function EditedText({ card, edit, onEdit }: CardTextProps & { edit: ApprovalEdit }) {
  const errors = editErrors(card);
  const { mail } = card;
  return (
    <div
      className="grid gap-3"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Text that was changed stays; the keys of the queue work again.
        if (!isChanged(card)) onEdit(null);
        event.currentTarget.closest('article')?.focus();
      }}
    >
      <Field
        label="Subject"
        error={errors['subject']}
        hint={mail.isInThread ? 'Of the thread: it stays, so that the mails keep together.' : ''}
      >
        {(control) => (
          <Input
            {...control}
            value={edit.subject}
            disabled={mail.isInThread}
            onChange={({ target }) => onEdit({ ...edit, subject: target.value })}
          />
        )}
      </Field>
      {mail.bodyHtml === null ? (
        <PlainBody edit={edit} error={errors['bodyText']} onEdit={onEdit} />
      ) : (
        <RichBody
          html={edit.bodyHtml ?? mail.bodyHtml}
          error={errors['bodyHtml']}
          onChange={(bodyHtml) =>
            onEdit({ ...edit, bodyHtml, bodyText: plainOfHtml(bodyHtml, 'sent') })
          }
        />
      )}
      <AttachmentLinks attachments={mail.attachments} />
    </div>
  );
}

interface PlainBodyProps {
  edit: ApprovalEdit;
  error: string | undefined;
  onEdit: (edit: ApprovalEdit) => void;
}

function PlainBody({ edit, error, onEdit }: PlainBodyProps) {
  const body = useRef<HTMLTextAreaElement>(null);
  // Begins to write where one reads: at the top, not at the end of the mail.
  useEffect(() => {
    body.current?.focus();
    body.current?.setSelectionRange(0, 0);
  }, []);
  return (
    <Field
      label="Text"
      error={error}
      hint="Goes out exactly as it stands here, with every space and line break. Esc leaves the field."
    >
      {(control) => (
        <Textarea
          {...control}
          ref={body}
          rows={Math.min(24, Math.max(8, edit.bodyText.split('\n').length + 2))}
          value={edit.bodyText}
          onChange={({ target }) => onEdit({ ...edit, bodyText: target.value })}
        />
      )}
    </Field>
  );
}
