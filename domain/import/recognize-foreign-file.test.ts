import { describe, expect, it } from 'vitest';
import { looksBinary } from './looks-binary.ts';
import { recognizeForeignFile } from './recognize-foreign-file.ts';

describe('recognizeForeignFile', () => {
  it('knows a workbook by its first bytes', () => {
    expect(recognizeForeignFile(Buffer.from('PK\x03\x04rest'))).toBe(
      'an Excel workbook or ZIP archive',
    );
  });

  it.each(['', 'P', 'PK', 'Name,Email'])('lets %j pass', (text) => {
    expect(recognizeForeignFile(Buffer.from(text))).toBeNull();
  });
});

describe('looksBinary', () => {
  it('forgives a few broken characters and no more', () => {
    expect(looksBinary(`${'a'.repeat(95)}${'\u0000'.repeat(5)}`)).toBe(false);
    expect(looksBinary(`${'a'.repeat(85)}${'\uFFFD'.repeat(15)}`)).toBe(true);
    expect(looksBinary('\t\r\n\t\r\n')).toBe(false);
    expect(looksBinary('')).toBe(false);
  });
});
