import type { ContactView } from '#domain/contact/contact-view.ts';
import type { Signature } from '#domain/email/sign-text.ts';
import { PreviewPager } from '../campaign/preview-pager.tsx';
import { PreviewedMail } from '../campaign/previewed-mail.tsx';
import { renderMail } from '../campaign/render-mail.ts';
import { usePreviewedContact } from '../campaign/use-previewed-contact.ts';
import { Callout } from '../ui/callout.tsx';
import type { TemplateDraft } from './template-draft.ts';

interface TemplatePreviewProps {
  draft: TemplateDraft;
  contacts: readonly ContactView[];
  senderName: string;
  /** What `{{signature}}` says; null = nothing. */
  signature: Signature | null;
}

/** A template as one real contact would read it. */
export function TemplatePreview(props: TemplatePreviewProps) {
  const { draft, senderName, signature } = props;
  const { contact, contacts, pager } = usePreviewedContact(props.contacts);
  if (!contact) {
    return (
      <Callout tone="neutral" title="The preview needs a contact">
        Import contacts, and here you read the email as they will.
      </Callout>
    );
  }
  const isLacking = (other: ContactView) =>
    renderMail(draft, other, senderName).kind === 'missing_variable';
  return (
    <div data-testid="preview" className="grid gap-2">
      <PreviewPager contact={contact} {...pager} />
      <PreviewedMail
        title="Preview"
        when=""
        isWritten={false}
        mail={draft.body.trim() === '' ? null : renderMail(draft, contact, senderName, signature)}
        attachmentIds={draft.attachmentIds}
        lackingCount={draft.body.trim() === '' ? 0 : contacts.filter(isLacking).length}
        contactCount={contacts.length}
      />
    </div>
  );
}
