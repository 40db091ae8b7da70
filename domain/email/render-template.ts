import { renderEmail, type UnrenderedEmail } from './render-email.ts';
import type { TemplateValues } from './template-values.ts';

/** `subject` is null for a follow-up that keeps its thread's. */
export interface EmailTemplate {
  readonly subject: string | null;
  readonly text: string;
}

export type RenderedTemplate =
  | { readonly kind: 'rendered'; readonly subject: string | null; readonly text: string }
  | UnrenderedEmail;

/** Fills in a heading and a text for one contact, as `renderEmail` does. */
export function renderTemplate(
  { subject, text }: EmailTemplate,
  values: TemplateValues,
  seed: string,
): RenderedTemplate {
  const rendered = renderEmail({ subject, body: text, format: 'text' }, values, seed);
  if (rendered.kind !== 'rendered') return rendered;
  return { kind: 'rendered', subject: rendered.subject, text: rendered.text ?? '' };
}
