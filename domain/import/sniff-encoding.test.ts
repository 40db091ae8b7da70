import { describe, expect, it } from 'vitest';
import { sniffEightBit, sniffUtf16 } from './sniff-encoding.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('sniffUtf16', () => {
  it.each([
    ['utf-16le', Buffer.from('\uFEFFИмя', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFFИмя', 'utf16le').swap16()],
    ['utf-16le', Buffer.from('Имя,a@b.example\n', 'utf16le')],
    ['utf-16be', Buffer.from('Имя,a@b.example\n', 'utf16le').swap16()],
    [null, Buffer.from('Имя,a@b.example\n')],
    [null, Buffer.from('Na\u0000me,Email\n')],
    [null, Buffer.from('')],
    [null, Buffer.from('a')],
  ])('says %s', (encoding, bytes) => {
    expect(sniffUtf16(bytes)).toBe(encoding);
  });
});

describe('sniffEightBit', () => {
  it('does not decide on ASCII', () => {
    expect(sniffEightBit(Buffer.from('Name,Email\n'), true)).toBeNull();
  });

  it('waits for the rest of a character that was cut off, unless nothing follows', () => {
    expect(sniffEightBit(latin1('Jos\xC3'), false)).toBeNull();
    expect(sniffEightBit(latin1('Jos\xC3'), true)).toBe('windows-1252');
  });

  it.each([
    ['utf-8', Buffer.from('José')],
    ['utf-8', Buffer.concat([Buffer.from('José, Zoë, 日本'), latin1('Jos\xE9,')])],
    ['windows-1252', latin1('Jos\xE9, Zo\xEB,')],
    ['windows-1252', Buffer.concat([Buffer.from('é'), latin1('Jos\xE9, Zo\xEB,')])],
  ])('says %s by the majority', (encoding, bytes) => {
    expect(sniffEightBit(bytes, true)).toBe(encoding);
  });
});
