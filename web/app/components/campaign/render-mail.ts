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

/**
 * Whether a contact lacks a word for it. It is asked for many contacts with every key that is pressed, so
 * HTML is not read as such: which words are missing does not depend on where they stand.
 */
export function isLackingWords(
  { subject, body }: Pick<DraftWords, 'subject' | 'body'>,
  contact: ContactView,
  senderName: string,
): boolean {
  const words = { subject, body, format: 'text' as const };
  return renderMail(words, contact, senderName).kind === 'missing_variable';
}
