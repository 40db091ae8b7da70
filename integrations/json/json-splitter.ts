import { importLimits } from '#domain/import/import-limits.ts';
import type { ImportError } from '#domain/import/import-state.ts';

/** The text of one object of the list, and the line on which it begins; or why the rest cannot be read. */
export type JsonPiece =
  | { kind: 'row'; line: number; text: string }
  | { kind: 'unreadable'; error: ImportError };

/** Under which an object may hold the list. */
const listKeys = new Set('contacts items data results records rows people leads'.split(' '));
/** Deeper than any contact; reading deeper ones would exhaust the stack. */
const maxDepth = 100;
/** Where the scan stops; the runs between mean nothing to it. */
const marks = /["{}[\]\n\\]/g;

/**
 * Cuts JSON text into the objects of its list without reading them: `[{…}, …]`, `{"contacts": [{…}, …]}`
 * or one object a line. Only the row under way, or what stands between two, is in memory.
 */
export class JsonSplitter {
  /** Text from the row under way, or from the end of the row before, and how far it is scanned. */
  #pending = '';
  #scanned = 0;
  /** Where in `#pending` the row begins; -1 = between rows. */
  #rowStart = -1;
  #line = 1;
  #rowLine = 1;
  /** Where in `#pending` the string under way begins; -1 = none. */
  #stringStart = -1;
  #depth = 0;
  /** Depth of the rows: 0 = one a line, 1 = in a list, 2 = in a list in an object. */
  #rowDepth = 0;
  #key = '';
  #rows = 0;
  #isListOver = false;

  /** @param text at most some 100 kB */
  write(text: string): JsonPiece[] {
    this.#pending += text;
    const pieces: JsonPiece[] = [];
    for (;;) {
      marks.lastIndex = this.#scanned;
      const mark = marks.exec(this.#pending);
      if (!mark) break;
      this.#scanned = mark.index + 1;
      const piece = this.#take(mark[0], mark.index);
      if (piece) pieces.push(piece);
      if (piece?.kind === 'unreadable') return pieces;
    }
    this.#scanned = Math.max(this.#scanned, this.#pending.length);
    if (this.#pending.length > importLimits.rowBytes) pieces.push(this.#tooLong());
    return pieces;
  }

  /** @returns what is wrong with the end of the file */
  end(): JsonPiece[] {
    if (this.#depth > 0 || this.#stringStart !== -1) {
      const line = this.#rowStart === -1 ? this.#line : this.#rowLine;
      return [badJson(line, `Expected the rest of what begins on line ${line}, found its end.`)];
    }
    const rest = this.#pending.trim();
    return rest === '' ? [] : [unexpected(this.#line, rest)];
  }

  #take(mark: string, index: number): JsonPiece | null {
    if (mark === '\n') this.#line += 1;
    if (this.#stringStart !== -1) {
      if (mark === '\\') this.#scanned += 1;
      else if (mark === '"') this.#endString(index);
      return null;
    }
    if (mark === '"') this.#stringStart = index;
    else if (mark === '{' || mark === '[') return this.#open(mark, index);
    else if (mark === '}' || mark === ']') return this.#close(index);
    return null;
  }

  #endString(index: number): void {
    if (this.#depth === 1) this.#key = this.#pending.slice(this.#stringStart + 1, index);
    this.#stringStart = -1;
  }

  #open(mark: '{' | '[', index: number): JsonPiece | null {
    const depth = this.#depth;
    this.#depth += 1;
    if (depth > maxDepth) {
      return badJson(this.#line, `Expected at most ${maxDepth} levels of brackets, found more.`);
    }
    const isList = this.#rows === 0 && this.#rowDepth === 0 && mark === '[';
    if (isList && (depth === 0 || (depth === 1 && listKeys.has(this.#key)))) {
      this.#rowDepth = depth + 1;
      this.#rowStart = -1;
      this.#forgetUntil(index + 1);
    } else if (depth === this.#rowDepth && !this.#isListOver) {
      const between = this.#pending.slice(0, index);
      if (/[^\s,]/.test(between)) return unexpected(this.#line, between.trim());
      this.#rowStart = 0;
      this.#rowLine = this.#line;
      this.#forgetUntil(index);
    }
    return null;
  }

  #close(index: number): JsonPiece | null {
    this.#depth -= 1;
    if (this.#depth < 0) return unexpected(this.#line, this.#pending.slice(index, index + 1));
    if (this.#depth === this.#rowDepth && this.#rowStart !== -1) {
      const text = this.#pending.slice(0, index + 1);
      this.#rowStart = -1;
      this.#rows += 1;
      this.#forgetUntil(index + 1);
      if (text.length > importLimits.rowBytes) return this.#tooLong();
      return { kind: 'row', line: this.#rowLine, text };
    }
    if (this.#depth < this.#rowDepth) {
      this.#isListOver = true;
      this.#forgetUntil(index + 1);
    }
    return null;
  }

  #forgetUntil(index: number): void {
    this.#pending = this.#pending.slice(index);
    this.#scanned -= index;
  }

  #tooLong(): JsonPiece {
    const line = this.#rowStart === -1 ? this.#line : this.#rowLine;
    const limit = `${importLimits.rowBytes / 1024 / 1024} MB`;
    const message = `Expected rows of at most ${limit}, found a longer one that starts on line ${line}.`;
    return { kind: 'unreadable', error: { code: 'row_too_long', line, message } };
  }
}

function unexpected(line: number, found: string): JsonPiece {
  return badJson(line, `Expected a list of objects, found "${found.slice(0, 40)}".`);
}

export function badJson(line: number, message: string): JsonPiece & { kind: 'unreadable' } {
  return { kind: 'unreadable', error: { code: 'bad_json', line, message } };
}
