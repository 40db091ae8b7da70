import { assertNever } from '../shared/assert-never.ts';
import { seededFraction } from '../sending/seeded-fraction.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateNode } from './template-node.ts';
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
 * `missing_variable`, never a hole in the mail; ways not taken ask for nothing. Values are data: braces in
 * them mean nothing.
 * @param seed chooses between alternatives: the same for the same contact
 */
export function renderTemplate(
  template: EmailTemplate,
  values: TemplateValues,
  seed: string,
): RenderedTemplate {
  const subject = parseTemplate(template.subject ?? '');
  if (subject.kind === 'invalid') return { ...subject, part: 'subject' };
  const text = parseTemplate(template.text);
  if (text.kind === 'invalid') return { ...text, part: 'text' };

  const missing = new Set<TemplateVariable>();
  let choices = 0;
  const fill = (nodes: readonly TemplateNode[]): string => nodes.map(fillNode).join('');
  const fillNode = (node: TemplateNode): string => {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'variable': {
        const value = templateValue(values, node.name) ?? node.fallback;
        if (value === null) missing.add(node.name);
        return value?.trim() ?? '';
      }
      case 'choice': {
        choices += 1;
        const chosen = Math.floor(seededFraction(`${seed}/${choices}`) * node.options.length);
        return fill(node.options[chosen] ?? []);
      }
      case 'condition':
        return fill(templateValue(values, node.name) === null ? node.otherwise : node.whenKnown);
      default:
        return assertNever(node);
    }
  };
  const filled = { subject: oneLine(fill(subject.nodes)), text: plainLines(fill(text.nodes)) };

  if (missing.size > 0) return { kind: 'missing_variable', names: [...missing] };
  return { kind: 'rendered', ...filled, ...(template.subject === null && { subject: null }) };
}

/** A subject is a header: no line break of any kind, no control character. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function plainLines(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '');
}
