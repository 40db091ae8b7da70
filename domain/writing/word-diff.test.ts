import { describe, expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';

const side = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
const counted = (parts: readonly DiffPart[], kind: DiffPart['kind']) =>
  parts.filter((part) => part.kind === kind).length;

describe('wordDiff', () => {
  it('shows the words a person changed, and nothing around them', () => {
    expect(
      wordDiff('Would a call next week suit you?', 'Would a chat on Friday suit you?'),
    ).toEqual([
      { kind: 'same', text: 'Would a ' },
      { kind: 'removed', text: 'call next week' },
      { kind: 'added', text: 'chat on Friday' },
      { kind: 'same', text: ' suit you?' },
    ]);
  });

  it('finds nothing in equal texts', () => {
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('Hi\n', 'Hi\n')).toEqual([{ kind: 'same', text: 'Hi\n' }]);
  });

  it('shows a sentence put in as one piece', () => {
    const parts = wordDiff('Hi Ana,\n\nBye', 'Hi Ana,\n\nIt rains today.\n\nBye');
    expect(counted(parts, 'removed')).toBe(0);
    expect(counted(parts, 'added')).toBe(1);
  });

  it('loses no letter of either text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'word', ' ', '\n', '\r\n', '.', 'ü', '🙂'), {
        maxLength: 40,
      })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('does not think long about two long texts without a word in common', () => {
    const long = (word: string) => `${word} `.repeat(10_000);
    const parts = wordDiff(long('one'), long('two'));
    expect(side(parts, 'added')).toBe(long('one'));
    expect(side(parts, 'removed')).toBe(long('two'));
  });
});
