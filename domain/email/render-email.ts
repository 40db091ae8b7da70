import type { EmailFormat } from './email-format.ts';
import { TemplateFiller } from './fill-template.ts';
import { oneLine } from './one-line.ts';
import { parseTemplate } from './parse-template.ts';
import { signaturePlace, signText } from './sign-text.ts';
import type { TemplateValues } from './template-values.ts';
import type { TemplateVariable } from './template-variable.ts';

/** `subject` is null for a follow-up that keeps its thread's. */
export interface RichTemplate {
  readonly subject: string | null;
  readonly body: string;
  readonly format: EmailFormat;
}

/** The words of one email for one contact. */
export type RenderedWords =
  /** `html` null = it says no more than the text does. */
  | { readonly text: string; readonly html: string | null }
  /** HTML as its author wrote it: to be made harmless, and its text made of it. */
  | { readonly text: null; readonly html: string };

export type UnrenderedEmail =
  | { readonly kind: 'missing_variable'; readonly names: readonly TemplateVariable[] }
  | {
      readonly kind: 'invalid';
      readonly part: 'subject' | 'text';
      readonly position: number;
      readonly message: string;
    };

export type RenderedEmail =
  | ({ readonly kind: 'rendered'; readonly subject: string | null } & RenderedWords)
  | UnrenderedEmail;

/**
 * Fills in an email for one contact. A variable without value and without fallback yields
 * `missing_variable`, never a hole in the mail; ways not taken ask for nothing. Values are data: braces in
 * them mean nothing, and in HTML they are text or part of an attribute, never markup.
 * @param seed chooses between alternatives: the same for the same contact
 */
export function renderEmail(
  template: RichTemplate,
  values: TemplateValues,
  seed: string,
): RenderedEmail {
  const subject = parseTemplate(template.subject ?? '');
  if (subject.kind === 'invalid') return { ...subject, part: 'subject' };
  const body = parseTemplate(template.body, template.format);
  if (body.kind === 'invalid') return { ...body, part: 'text' };

  const filler = new TemplateFiller(values, seed);
  // A signature has no place in a header.
  const line = oneLine(filler.text(subject.nodes).replaceAll(signaturePlace, ' '));
  const words: RenderedWords =
    template.format === 'html'
      ? { text: null, html: plainLines(filler.html(body.nodes)) }
      : signText(plainLines(filler.text(body.nodes)), values.signature ?? null);

  const { missing } = filler;
  if (missing.size > 0) return { kind: 'missing_variable', names: [...missing] };
  return { kind: 'rendered', subject: template.subject === null ? null : line, ...words };
}

function plainLines(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '');
}
