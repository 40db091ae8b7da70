import { findChoices, isTag } from './find-choices.ts';
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
 * else. A block tag alone on its line leaves no blank line behind.
 */
export function parseTemplate(template: string): ParsedTemplate {
  try {
    return { kind: 'parsed', nodes: new TemplateReader(template).read() };
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
  readonly #choices: ReadonlyMap<number, number>;
  #index = 0;
  #depth = 0;

  constructor(template: string) {
    this.#template = template;
    this.#choices = findChoices(template);
  }

  read(): TemplateNode[] {
    return this.#nodes({ kind: 'template' }).nodes;
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
        if (tag.kind !== 'variable' && this.#skipsOwnLine(start)) {
          text = text.replace(/[^\S\n]+$/, '');
        }
        flush();
        if (tag.kind === 'variable') nodes.push(tag);
        else if (tag.kind === 'if') {
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
    const tag = parseTag(inner);
    if (typeof tag === 'string') throw new TemplateFault(start, tag);
    this.#index = close + 2;
    return tag;
  }

  /** Goes on after the line of a tag that has the line for itself. */
  #skipsOwnLine(start: number): boolean {
    const before = /(?:^|\n)[^\S\n]*$/.test(this.#template.slice(Math.max(0, start - 200), start));
    const after = /^[^\S\n]*(?:\r?\n|$)/.exec(this.#template.slice(this.#index, this.#index + 200));
    if (!before || !after) return false;
    this.#index += after[0].length;
    return true;
  }
}
