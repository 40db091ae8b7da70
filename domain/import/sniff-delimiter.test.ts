import { describe, expect, it } from 'vitest';
import { sniffDelimiter } from './sniff-delimiter.ts';

describe('sniffDelimiter', () => {
  it.each([
    [',', 'Name,Email,Company,Role\n'],
    [';', '"Name";"Email"\nA, B, C;d, e, f\n'],
    ['\t', 'Name\tEmail\n'],
    ['|', 'Name|Email|Notes, more notes, and more\n'],
    [';', 'Report, made by Ann, Bob, and Carl\n\nName;Email\n'],
    ['|', 'sep=|\nName,Email\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    [',', 'Email\n'],
    [',', ''],
  ])('finds %j', (delimiter, head) => {
    expect(sniffDelimiter(head)).toBe(delimiter);
  });
});
