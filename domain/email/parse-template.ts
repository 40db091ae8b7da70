import type { EmailFormat } from './email-format.ts';
import { findChoices, isTag } from './find-choices.ts';
import { findMisplaced } from './find-misplaced.ts';
import { ownPlace } from './own-place.ts';
import type { TemplateNode } from './template-node.ts';
import { parseTag, type TemplateTag } from './template-tag.ts';

export type ParsedTemplate =
  | { readonly kind: 'parsed'; readonly nodes: readonly TemplateNode[] }
  /** `position` counts UTF-16 units from 0, as text fields of browsers do. */
  | { readonly kind: 'invalid'; readonly position: number; readonly message: string };

/** Nobody nests deeper by hand. */
const deepest = 20;

/**
 * Reads `{{name}}`, `{{name|fallback}}`, `{{#if name}}…{{else}}…{{/if}}` and `{one|another}`. There is no
 * expression to evaluate: a tag names one variable of a closed list, so a template cannot reach anything
 * else. A block tag alone on its line leaves no blank line behind, in HTML no empty paragraph, where
 * `{{signature}}` alone in its paragraph takes its place, too.
 */
export function parseTemplate(template: string, format: EmailFormat = 'text'): ParsedTemplate {
  try {
    return { kind: 'parsed', nodes: new TemplateReader(template, format).read() };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const { position, message } = error;
    return { kind: 'invalid', position, message };
  }
}

class TemplateFault extends Error {
  readonly position: number;

  constructor(position: number, message: string) {
    super(message);
    this.position = position;
  }
}

/** What ends the row of nodes that is being read. */
type Ending = { kind: 'template' } | { kind: 'block' } | { kind: 'option'; close: number };

class TemplateReader {
  readonly #template: string;
  readonly #format: EmailFormat;
  readonly #choices: ReadonlyMap<number, number>;
  readonly #starts = new Map<TemplateNode, number>();
  #index = 0;
  #depth = 0;

  constructor(template: string, format: EmailFormat) {
    this.#template = template;
    this.#format = format;
    this.#choices = findChoices(template);
  }

  read(): TemplateNode[] {
    const { nodes } = this.#nodes({ kind: 'template' });
    const misplaced = this.#format === 'html' ? findMisplaced(nodes) : null;
    if (!misplaced) return nodes;
    const message = 'In HTML this goes into text, or between the quotes of an attribute.';
    throw new TemplateFault(this.#starts.get(misplaced) ?? 0, message);
  }

  #nodes(ending: Ending): { nodes: TemplateNode[]; endedBy: TemplateTag | null } {
    const nodes: TemplateNode[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') nodes.push({ kind: 'text', text });
      text = '';
    };
    while (this.#index < this.#template.length && !this.#ends(ending)) {
      const start = this.#index;
      const close = this.#choices.get(start);
      if (close !== undefined) {
        flush();
        nodes.push(this.#nested(start, () => this.#choice(close)));
      } else if (isTag(this.#template, start)) {
        const tag = this.#tag();
        text = text.slice(0, text.length - this.#skipOwnPlace(tag, start));
        flush();
        if (tag.kind === 'variable' || tag.kind === 'signature') {
          nodes.push(tag);
          this.#starts.set(tag, start);
        } else if (tag.kind === 'if') {
          nodes.push(this.#nested(start, () => this.#condition(start, tag.name)));
        } else if (ending.kind === 'block') return { nodes, endedBy: tag };
        else throw new TemplateFault(start, 'There is no {{#if …}} before this.');
      } else if (this.#template.startsWith('{{{', start)) {
        throw new TemplateFault(start, 'This {{ is never closed by }}.');
      } else if (this.#template.startsWith('}}', start)) {
        throw new TemplateFault(start, 'This }} closes nothing.');
      } else {
        text += this.#template[start] ?? '';
        this.#index += 1;
      }
    }
    flush();
    return { nodes, endedBy: null };
  }

  #ends(ending: Ending): boolean {
    if (ending.kind !== 'option') return false;
    return this.#index === ending.close || this.#template[this.#index] === '|';
  }

  #nested<T>(start: number, read: () => T): T {
    if (this.#depth >= deepest) throw new TemplateFault(start, 'This is nested too deeply.');
    this.#depth += 1;
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #choice(close: number): TemplateNode {
    const options: TemplateNode[][] = [];
    do {
      this.#index += 1;
      options.push(this.#nodes({ kind: 'option', close }).nodes);
    } while (this.#index < close);
    this.#index = close + 1;
    return { kind: 'choice', options };
  }

  #condition(start: number, name: Extract<TemplateTag, { kind: 'if' }>['name']): TemplateNode {
    const first = this.#nodes({ kind: 'block' });
    const second = first.endedBy?.kind === 'else' ? this.#nodes({ kind: 'block' }) : null;
    const end = second ? second.endedBy : first.endedBy;
    if (end?.kind !== 'end') {
      throw new TemplateFault(start, `This {{#if ${name}}} is never closed by {{/if}}.`);
    }
    return { kind: 'condition', name, whenKnown: first.nodes, otherwise: second?.nodes ?? [] };
  }

  #tag(): TemplateTag {
    const start = this.#index;
    const close = this.#template.indexOf('}}', start);
    const inner = this.#template.slice(start + 2, close);
    if (close < 0 || /[{}]/.test(inner)) {
      throw new TemplateFault(start, 'This {{ is never closed by }}.');
    }
    const tag = parseTag(withPlainName(inner));
    if (typeof tag === 'string') throw new TemplateFault(start, tag);
    this.#index = close + 2;
    return tag;
  }

  /** Goes on after the line or the paragraph that a tag has for itself. @returns how much of it came before */
  #skipOwnPlace({ kind }: TemplateTag, start: number): number {
    if (kind === 'variable' || (kind === 'signature' && this.#format === 'text')) return 0;
    const place = ownPlace(this.#template, { start, end: this.#index }, this.#format);
    this.#index += place?.after ?? 0;
    return place?.before ?? 0;
  }
}

/** Editors of HTML write `&amp;` and fixed spaces also between braces; what is said instead is left as it is. */
function withPlainName(inner: string): string {
  const bar = inner.indexOf('|');
  const name = bar < 0 ? inner : inner.slice(0, bar);
  const plain = name
    .replaceAll(/&(?:nbsp|#160);|\u00a0/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return plain + inner.slice(name.length);
}
