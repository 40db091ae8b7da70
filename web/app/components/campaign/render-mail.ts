import type { ContactView } from '#domain/contact/contact-view.ts';
import { renderEmail, type RenderedEmail } from '#domain/email/render-email.ts';
import type { Signature } from '#domain/email/sign-text.ts';
import type { DraftWords } from './draft-step.ts';

/** The mail as this contact would get it, by the same code that sends it. */
export function renderMail(
  { subject, body, format }: Pick<DraftWords, 'subject' | 'body' | 'format'>,
  contact: ContactView,
  senderName: string,
  signature: Signature | null = null,
): RenderedEmail {
  return renderEmail(
    { subject: subject.trim() || null, body, format },
    { ...contact, sender: { name: senderName }, signature },
    contact.id,
  );
}
