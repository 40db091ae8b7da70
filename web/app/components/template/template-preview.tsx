import type { ContactView } from '#domain/contact/contact-view.ts';
import { PreviewPager } from '../campaign/preview-pager.tsx';
import { PreviewedMail } from '../campaign/previewed-mail.tsx';
import { isLackingWords, renderMail } from '../campaign/render-mail.ts';
import { SendTestButton } from '../campaign/send-test-button.tsx';
import { sendDraftTest } from '../campaign/send-tests.ts';
import { usePreviewedContact } from '../campaign/use-previewed-contact.ts';
import { Callout } from '../ui/callout.tsx';
import type { TemplateDraft } from './template-draft.ts';
import type { TemplateSender } from './template-sender.ts';

interface TemplatePreviewProps {
  draft: TemplateDraft;
  contacts: readonly ContactView[];
  sender: TemplateSender;
}

/** A template as one real contact would read it. */
export function TemplatePreview(props: TemplatePreviewProps) {
  const { draft, sender } = props;
  const { mailboxId } = sender;
  const { contact, contacts, pager } = usePreviewedContact(props.contacts);
  if (!contact) {
    return (
      <Callout tone="neutral" title="The preview needs a contact">
        Import contacts, and here you read the email as they will.
      </Callout>
    );
  }
  const isLacking = (other: ContactView) => isLackingWords(draft, other, sender.name);
  return (
    <div data-testid="preview" className="grid gap-2">
      <PreviewPager contact={contact} {...pager} />
      <PreviewedMail
        title="Preview"
        when=""
        isWritten={false}
        mail={
          draft.body.trim() === ''
            ? null
            : renderMail(draft, contact, sender.name, sender.signature)
        }
        attachmentIds={draft.attachmentIds}
        lackingCount={draft.body.trim() === '' ? 0 : contacts.filter(isLacking).length}
        contactCount={contacts.length}
        action={
          mailboxId !== null && (
            <SendTestButton
              title="this template"
              send={() => sendDraftTest(draft, contact, { mailboxId })}
            />
          )
        }
      />
    </div>
  );
}
