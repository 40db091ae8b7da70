import { suggestVariable } from './suggest-variable.ts';
import { isTemplateVariable } from './template-variable.ts';
import type { TemplateVariable } from './template-variable.ts';

/** A template is a row of nodes; a new construct is a new kind of node. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: TemplateVariable;
      readonly fallback: string | null;
    };

/** `position` counts UTF-16 units from 0, as text fields of browsers do. */
interface TemplateFault {
  readonly position: number;
  readonly message: string;
}

export type ParsedTemplate =
  | { readonly kind: 'parsed'; readonly nodes: readonly TemplateNode[] }
  | ({ readonly kind: 'invalid' } & TemplateFault);

/**
 * Reads `{{name}}` and `{{name|fallback}}`. There is no expression to evaluate: a tag names one
 * variable of a closed list, so a template cannot reach anything else.
 */
export function parseTemplate(template: string): ParsedTemplate {
  const nodes: TemplateNode[] = [];
  let end = 0;
  for (const { 0: braces, index: start } of template.matchAll(/\{\{|\}\}/g)) {
    if (start < end) continue;
    if (braces === '}}') return fault(start, 'This }} closes nothing.');
    const close = template.indexOf('}}', start);
    const inner = template.slice(start + 2, close);
    if (close < 0 || /[{}]/.test(inner)) return fault(start, 'This {{ is never closed by }}.');
    const tag = parseTag(inner);
    if (typeof tag === 'string') return fault(start, tag);
    if (start > end) nodes.push({ kind: 'text', text: template.slice(end, start) });
    nodes.push(tag);
    end = close + 2;
  }
  if (end < template.length) nodes.push({ kind: 'text', text: template.slice(end) });
  return { kind: 'parsed', nodes };
}

/** @returns the node, or what is wrong with the tag */
function parseTag(inner: string): TemplateNode | string {
  const bar = inner.indexOf('|');
  const name = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  const fallback = bar < 0 ? null : inner.slice(bar + 1).trim();
  if (name === '') return 'Write a variable between {{ and }}.';
  if (!isTemplateVariable(name)) {
    const suggestion = suggestVariable(name);
    return `There is no variable ${name.slice(0, 40)}.${suggestion ? ` Did you mean ${suggestion}?` : ''}`;
  }
  if (fallback === '') return `Write what to say without ${name} after the |.`;
  return { kind: 'variable', name, fallback };
}

function fault(position: number, message: string): ParsedTemplate {
  return { kind: 'invalid', position, message };
}
