import { describe, expect, it } from 'vitest';
import { noteTitle } from './note-title.ts';

describe('noteTitle', () => {
  it.each([
    ['its first line', '\n Call with Ada \nShe likes tea.', 'Call with Ada'],
    ['no more than 80 letters', '🦊'.repeat(90), `${'🦊'.repeat(79)}…`],
  ])('is %s', (_name, text, title) => expect(noteTitle(text)).toBe(title));
});
