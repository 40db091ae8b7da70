import { assertNever } from '../shared/assert-never.ts';
import { seededFraction } from '../sending/seeded-fraction.ts';
import { escapeHtml } from './escape-html.ts';
import { fillingAt, readHtml, startOfHtml, type Filling } from './html-place.ts';
import { signaturePlace } from './sign-text.ts';
import type { TemplateNode } from './template-node.ts';
import { templateValue } from './template-value.ts';
import type { TemplateValues } from './template-values.ts';
import type { TemplateVariable } from './template-variable.ts';

/** Writes down what a template comes to, piece by piece. */
interface Writer {
  /** Of the author. */
  own(text: string): void;
  value(text: string): void;
  signature(): void;
}

/** Fills in the parts of one email: their choices are counted on, and what is missing is gathered. */
export class TemplateFiller {
  readonly missing = new Set<TemplateVariable>();
  readonly #values: TemplateValues;
  readonly #seed: string;
  #choices = 0;

  /** @param seed chooses between alternatives */
  constructor(values: TemplateValues, seed: string) {
    this.#values = values;
    this.#seed = seed;
  }

  /** Where the signature goes, `signaturePlace` stands. */
  text(nodes: readonly TemplateNode[]): string {
    let text = '';
    const write = (more: string) => void (text += more.replaceAll(signaturePlace, ''));
    const signature = () => void (text += signaturePlace);
    this.#fill(nodes, { own: write, value: write, signature });
    return text;
  }

  /** Values become text or whole parts of attributes, never more; what the author wrote stays. */
  html(nodes: readonly TemplateNode[]): string {
    let html = '';
    let place = startOfHtml;
    const own = (more: string) => {
      html += more;
      place = readHtml(place, more);
    };
    this.#fill(nodes, {
      own,
      value: (value) => own(asFilling(value, fillingAt(place))),
      signature: () => own(this.#values.signature?.html ?? ''),
    });
    return html;
  }

  #fill(nodes: readonly TemplateNode[], writer: Writer): void {
    for (const node of nodes) this.#fillNode(node, writer);
  }

  #fillNode(node: TemplateNode, writer: Writer): void {
    switch (node.kind) {
      case 'text':
        return writer.own(node.text);
      case 'signature':
        return writer.signature();
      case 'variable': {
        const value = templateValue(this.#values, node.name);
        if (value !== null) return writer.value(value.trim());
        if (node.fallback === null) this.missing.add(node.name);
        return writer.own(node.fallback ?? '');
      }
      case 'choice': {
        this.#choices += 1;
        const lot = seededFraction(`${this.#seed}/${this.#choices}`);
        return this.#fill(node.options[Math.floor(lot * node.options.length)] ?? [], writer);
      }
      case 'condition': {
        const isKnown = templateValue(this.#values, node.name) !== null;
        return this.#fill(isKnown ? node.whenKnown : node.otherwise, writer);
      }
      default:
        return assertNever(node);
    }
  }
}

/** Part of an address is encoded, so that it neither ends it nor begins another part of it. */
function asFilling(value: string, filling: Filling | null): string {
  switch (filling) {
    case 'text':
    case 'attribute':
      return escapeHtml(value);
    case 'url_part':
      return escapeHtml(encodeURIComponent(value.toWellFormed()));
    case 'mailto_part':
      return escapeHtml(encodeURIComponent(value.toWellFormed()).replaceAll('%40', '@'));
    case null:
      throw new Error('a value stands where parseTemplate allows none');
  }
}
