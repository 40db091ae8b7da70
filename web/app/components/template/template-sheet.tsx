import { Paperclip } from 'lucide-react';
import type { TemplateWords } from '#domain/template/template-words.ts';
import { withoutTakenOut } from '../composer/taken-out.ts';
import { MailBody } from '../mail/mail-body.tsx';
import { readableBody } from './readable-body.ts';
import { TemplateText } from './template-text.tsx';

/** What a template says, to read. */
export function TemplateSheet({ template }: { template: TemplateWords }) {
  const { name, subject, body, format, attachmentIds } = template;
  const files = attachmentIds.length;
  return (
    <article
      aria-label={`Preview: ${name}`}
      className="overflow-hidden rounded-lg border bg-raised text-sm"
    >
      <p className="border-b bg-canvas px-4 py-2 font-medium break-words">
        {subject === null ? (
          <span className="font-normal text-ink-faint">In the same thread</span>
        ) : (
          <TemplateText text={subject} />
        )}
      </p>
      <div className="px-4 py-3">
        <MailBody key={name} html={format === 'html' ? withoutTakenOut(body) : null} title={name}>
          <p className="leading-relaxed break-words whitespace-pre-wrap text-ink-soft">
            <TemplateText text={readableBody(template)} />
          </p>
        </MailBody>
      </div>
      {files > 0 && (
        <p className="numbers flex items-center gap-1.5 border-t px-4 py-2 text-xs text-ink-faint">
          <Paperclip aria-hidden className="size-3.5" />
          {files === 1 ? 'One file goes along' : `${files} files go along`}
        </p>
      )}
    </article>
  );
}
