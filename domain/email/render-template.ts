import { assertNever } from '../shared/assert-never.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateNode } from './parse-template.ts';
import { templateValue } from './template-value.ts';
import type { TemplateValues } from './template-values.ts';
import type { TemplateVariable } from './template-variable.ts';

/** `subject` is null for a follow-up that keeps its thread's. */
export interface EmailTemplate {
  readonly subject: string | null;
  readonly text: string;
}

export type RenderedTemplate =
  | { readonly kind: 'rendered'; readonly subject: string | null; readonly text: string }
  | { readonly kind: 'missing_variable'; readonly names: readonly TemplateVariable[] }
  | {
      readonly kind: 'invalid';
      readonly part: 'subject' | 'text';
      readonly position: number;
      readonly message: string;
    };

/**
 * Fills in a template for one contact. A variable without value and without fallback yields
 * `missing_variable`, never a hole in the mail. Values are data: braces in them mean nothing.
 */
export function renderTemplate(template: EmailTemplate, values: TemplateValues): RenderedTemplate {
  const subject = parseTemplate(template.subject ?? '');
  if (subject.kind === 'invalid') return { ...subject, part: 'subject' };
  const text = parseTemplate(template.text);
  if (text.kind === 'invalid') return { ...text, part: 'text' };

  const missing = new Set<TemplateVariable>();
  const fill = (nodes: readonly TemplateNode[]) =>
    nodes.map((node) => renderNode(node, values, missing)).join('');
  const filled = { subject: oneLine(fill(subject.nodes)), text: plainLines(fill(text.nodes)) };

  if (missing.size > 0) return { kind: 'missing_variable', names: [...missing] };
  return { kind: 'rendered', ...filled, ...(template.subject === null && { subject: null }) };
}

function renderNode(
  node: TemplateNode,
  values: TemplateValues,
  missing: Set<TemplateVariable>,
): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'variable': {
      const value = templateValue(values, node.name) ?? node.fallback;
      if (value === null) missing.add(node.name);
      return value?.trim() ?? '';
    }
    default:
      return assertNever(node);
  }
}

/** A subject is a header: no line break of any kind, no control character. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function plainLines(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '');
}
