import { importLimits } from '#domain/import/import-limits.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';

export type XmlHandlers = {
  /** @param attributes as written; `readAttribute` reads one */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** May come in several pieces. */
  text(text: string): void;
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const tagEnd = /["'>]/g;

/**
 * Reads the XML that workbooks are made of (ECMA-376: no document type, so no entities of its own).
 * Name prefixes are dropped: some writers put all names into one.
 */
export class XmlScanner {
  readonly #handlers: XmlHandlers;
  #pending = '';

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  /** @throws UnreadableWorkbook when it is no such XML */
  write(text: string): void {
    const pending = this.#pending + text;
    let at = 0;
    while (at < pending.length) {
      const next =
        pending[at] === '<' ? this.#readMarkup(pending, at) : this.#readText(pending, at);
      if (next === -1) break;
      at = next;
    }
    this.#pending = pending.slice(at);
    if (this.#pending.length > importLimits.rowBytes) {
      throw new UnreadableWorkbook(
        'row_too_long',
        'Expected cells of at most 1 MB, found a longer one.',
      );
    }
  }

  end(): void {
    if (this.#pending.trim() !== '') throw damaged('a sheet that ends in the middle');
  }

  /** @returns where to go on; -1 = more text is needed */
  #readText(pending: string, at: number): number {
    const end = pending.indexOf('<', at);
    // An entity may be cut, so text waits for what follows it; a cell is not long.
    if (end === -1) return -1;
    this.#handlers.text(decodeEntities(pending.slice(at, end)));
    return end;
  }

  #readMarkup(pending: string, at: number): number {
    if (pending.startsWith('<!--', at)) return endOf(pending, '-->', at);
    if (pending.startsWith('<?', at)) return endOf(pending, '?>', at);
    if (pending.startsWith('<![CDATA[', at)) {
      const end = endOf(pending, ']]>', at);
      if (end !== -1)
        this.#handlers.text(pending.slice(at + '<![CDATA['.length, end - ']]>'.length));
      return end;
    }
    if (pending[at + 1] === '!') {
      // The start of a comment or of CDATA may be cut.
      if (pending.length - at < '<![CDATA['.length) return -1;
      throw damaged('XML with a document type');
    }
    const end = findTagEnd(pending, at + 1);
    if (end !== -1) this.#readTag(pending.slice(at + 1, end));
    return end === -1 ? -1 : end + 1;
  }

  #readTag(tag: string): void {
    if (tag.startsWith('/')) return this.#handlers.close(localName(tag.slice(1).trimEnd()));
    const isEmpty = tag.endsWith('/');
    const body = isEmpty ? tag.slice(0, -1) : tag;
    const space = body.search(/\s/);
    const name = localName(space === -1 ? body : body.slice(0, space));
    this.#handlers.open(name, space === -1 ? '' : body.slice(space));
    if (isEmpty) this.#handlers.close(name);
  }
}

/** @returns null when the tag has no such attribute */
export function readAttribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decodeEntities(value);
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function endOf(pending: string, mark: string, at: number): number {
  const end = pending.indexOf(mark, at);
  return end === -1 ? -1 : end + mark.length;
}

/** A `>` inside a quoted value ends no tag. */
function findTagEnd(pending: string, from: number): number {
  for (let at = from; ;) {
    tagEnd.lastIndex = at;
    const mark = tagEnd.exec(pending);
    if (!mark) return -1;
    if (mark[0] === '>') return mark.index;
    const closing = pending.indexOf(mark[0], mark.index + 1);
    if (closing === -1) return -1;
    at = closing + 1;
  }
}
