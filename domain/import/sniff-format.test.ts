import { describe, expect, it } from 'vitest';
import { sniffFormat } from './sniff-format.ts';

describe('sniffFormat', () => {
  it.each([
    ['Name,Email\n', 'csv'],
    ['[Name],Email\n', 'csv'],
    ['{{name}},Email\n', 'csv'],
    ['', 'csv'],
    ['PK\u0003\u0004', 'xlsx'],
    ['[{"name":"Ada"}]', 'json'],
    [' \n[\n  {', 'json'],
    ['[]', 'json'],
    ['\uFEFF{"contacts":[', 'json'],
    ['{}', 'json'],
  ])('takes %j for %s', (text, format) => {
    expect(sniffFormat(new TextEncoder().encode(text))).toBe(format);
  });

  it('looks through UTF-16', () => {
    const utf16 = Uint8Array.from('\uFEFF[{"a":1}]'.split(''), (unit) => unit.charCodeAt(0));
    const bytes = new Uint8Array(utf16.length * 2);
    '\uFEFF[{"a":1}]'.split('').forEach((unit, index) => {
      bytes[index * 2] = unit.charCodeAt(0) & 0xff;
      bytes[index * 2 + 1] = unit.charCodeAt(0) >> 8;
    });
    expect(sniffFormat(bytes)).toBe('json');
  });
});
