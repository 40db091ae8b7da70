import type { ContactView } from '#domain/contact/contact-view.ts';
import { renderTemplate, type RenderedTemplate } from '#domain/email/render-template.ts';
import type { DraftStep } from './draft-step.ts';

/** The mail as this contact would get it, by the same code that sends it. */
export function renderMail(
  step: Pick<DraftStep, 'subject' | 'body'>,
  contact: ContactView,
  senderName: string,
): RenderedTemplate {
  return renderTemplate(
    { subject: step.subject.trim() || null, text: step.body },
    { ...contact, sender: { name: senderName } },
    contact.id,
  );
}
