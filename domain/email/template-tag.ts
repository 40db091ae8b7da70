import { suggestVariable } from './suggest-variable.ts';
import { isTemplateVariable, type TemplateVariable } from './template-variable.ts';

/** What stands between `{{` and `}}`. */
export type TemplateTag =
  | { readonly kind: 'variable'; readonly name: TemplateVariable; readonly fallback: string | null }
  | { readonly kind: 'signature' }
  | { readonly kind: 'if'; readonly name: TemplateVariable }
  | { readonly kind: 'else' }
  | { readonly kind: 'end' };

/** @returns the tag, or what is wrong with it */
export function parseTag(inner: string): TemplateTag | string {
  const word = inner.trim();
  if (word === 'signature') return { kind: 'signature' };
  if (word === 'else') return { kind: 'else' };
  if (word === '/if') return { kind: 'end' };
  if (/^[#/]/.test(word)) return parseBlock(word);
  const bar = inner.indexOf('|');
  const name = parseName(bar < 0 ? inner : inner.slice(0, bar));
  const fallback = bar < 0 ? null : inner.slice(bar + 1).trim();
  if ('fault' in name) return name.fault;
  if (fallback === '') return `Write what to say without ${name.name} after the |.`;
  return { kind: 'variable', ...name, fallback };
}

function parseBlock(word: string): TemplateTag | string {
  const [, asked] = /^#if\s+(.*)$/s.exec(word) ?? [];
  if (asked === undefined) {
    return `There is no ${word.slice(0, 40)}: write {{#if company}} … {{else}} … {{/if}}.`;
  }
  const name = parseName(asked);
  return 'fault' in name ? name.fault : { kind: 'if', ...name };
}

function parseName(text: string): { name: TemplateVariable } | { fault: string } {
  const name = text.trim();
  if (name === '') return { fault: 'Write a variable between {{ and }}.' };
  if (isTemplateVariable(name)) return { name };
  const suggestion = suggestVariable(name);
  const hint = suggestion ? ` Did you mean ${suggestion}?` : '';
  return { fault: `There is no variable ${name.slice(0, 40)}.${hint}` };
}
