import type { EmailFormat } from '#domain/email/email-format.ts';
import { renderEmail } from '#domain/email/render-email.ts';
import type { TemplateValues } from '#domain/email/template-values.ts';
import { mailBodies } from '#integrations/html/mail-bodies.ts';

/** What a contact would read. */
export type WrittenFor = {
  /** null = its thread's. */
  subject: string | null;
  bodyText: string;
  bodyHtml: string;
  /** Variables that the contact lacks; with one, the words are still those of the template. */
  missing: string[];
};

/** An email as one contact would get it. @param seed of its choices: the contact's id */
export function writeEmailFor(
  email: { subject: string | null; body: string | null; format: EmailFormat },
  values: TemplateValues,
  seed: string,
): WrittenFor {
  const { subject, format } = email;
  const body = email.body ?? '';
  const rendered = renderEmail({ subject, body, format }, values, seed);
  if (rendered.kind === 'rendered') {
    return { subject: rendered.subject, ...mailBodies(rendered), missing: [] };
  }
  const missing = rendered.kind === 'missing_variable' ? [...rendered.names] : [];
  const own = format === 'html' ? { text: null, html: body } : { text: body, html: null };
  return { subject, ...mailBodies(own), missing };
}
