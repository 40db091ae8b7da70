import { describe, expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { chunkText } from './chunk-text.ts';

const sentence = 'Ada builds engines in London. ';

describe('chunkText', () => {
  it.each([
    ['nothing', '', []],
    ['blanks', ' \n\n ', []],
    ['a short note, whole', ' Likes tea.\n\nHas a dog. ', ['Likes tea.\n\nHas a dog.']],
  ])('makes of %s', (_name, text, chunks) => expect(chunkText(text)).toEqual(chunks));

  it.each([
    ['a paragraph', `${'a'.repeat(500)}\n\n${sentence.repeat(20)}`, 'a'.repeat(500)],
    ['a line', `${'a'.repeat(500)}\n${sentence.repeat(20)}`, 'a'.repeat(500)],
    ['a sentence', sentence.repeat(40), sentence.repeat(26).trim()],
    ['a word', 'engine '.repeat(200), 'engine '.repeat(114).trim()],
    ['a letter where there is no better place', 'x'.repeat(900), 'x'.repeat(800)],
  ])('cuts after %s', (_name, text, first) => expect(chunkText(text)[0]).toBe(first));

  it('begins a piece with the last words of the one before', () => {
    const words = Array.from({ length: 400 }, (_, n) => `word${n}`);
    const [first = '', second = ''] = chunkText(words.join(' '));
    const opening = second.slice(0, 90);
    expect(first).toContain(opening);
    expect(opening.startsWith('word')).toBe(true);
  });

  it('loses no word, keeps letters whole, and every piece within its size', () => {
    const word = fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constant('\n\n'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 600 }), (words) => {
        const text = words.join(' ').toWellFormed();
        const chunks = chunkText(text);
        expect(chunks.every((chunk) => chunk.length <= 800 && chunk.isWellFormed())).toBe(true);
        let from = 0;
        for (const chunk of chunks) {
          const at = text.indexOf(chunk, Math.max(0, from - 130));
          expect(at).toBeGreaterThanOrEqual(0);
          expect(text.slice(from, Math.max(from, at)).trim()).toBe('');
          from = at + chunk.length;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 50 },
    );
  });

  it('is quick with what has no place to cut', () => {
    expect(chunkText('x'.repeat(100_000)).length).toBeLessThan(200);
  });
});
