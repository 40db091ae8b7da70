import { describe, expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { customFieldTypes, type CustomFieldType } from './custom-field-type.ts';
import { parseCustomValue } from './parse-custom-value.ts';

const read = (type: CustomFieldType, text: string) => {
  const parsed = parseCustomValue(type, text);
  return parsed.kind === 'value' ? parsed.value : null;
};

describe('parseCustomValue', () => {
  it.each([
    ['1250', '1250'],
    ['1,250', '1250'],
    ['1,250.50', '1250.5'],
    ['1.250,5', '1250.5'],
    ['1.250.000', '1250000'],
    ['1 250', '1250'],
    ['1\u00A0250,5', '1250.5'],
    ["1'250.5", '1250.5'],
    ['12,5', '12.5'],
    ['.5', '0.5'],
    ['1.250', '1.25'],
    ['+007', '7'],
    ['\u22125', '-5'],
    ['-0.0', '0'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', null],
    ['12 apples', null],
    ['1e3', null],
    ['1,25,0', null],
    ['-', null],
    ['.', null],
    ['Infinity', null],
  ])('reads the number %s as %s', (text, value) => {
    expect(read('number', text)).toBe(value);
  });

  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026-1-2', '2026-01-02'],
    ['2026-11-21T23:59:59Z', '2026-11-21'],
    ['2026-11-21 08:00', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['11/21/2026', '2026-11-21'],
    ['5/5/2026', '2026-05-05'],
    ['21 Nov 2026', '2026-11-21'],
    ['November 21, 2026', '2026-11-21'],
    ['03/04/2026', null],
    ['2026-02-30', null],
    ['31.2.2026', null],
    ['13/13/2026', null],
    ['soon', null],
  ])('reads the date %s as %s', (text, value) => {
    expect(read('date', text)).toBe(value);
  });

  it.each([
    ['example.com', 'https://example.com/'],
    ['HTTP://Example.com/A?b#c', 'http://example.com/A?b#c'],
    ['localhost.test:8080/x', 'https://localhost.test:8080/x'],
    ['javascript:alert(1)', null],
    ['mailto:ana@example.com', null],
    ['https://ana:secret@example.com', null],
    ['two words.com', null],
    ['nowhere', null],
  ])('reads the web address %s as %s', (text, value) => {
    expect(read('url', text)).toBe(value);
  });

  it.each([
    ['Yes', 'true'],
    ['0', 'false'],
    ['maybe', null],
  ])('reads %s as %s', (text, value) => {
    expect(read('boolean', text)).toBe(value);
  });

  it('reads a list with each value once', () => {
    expect(read('list', 'Rust; rust,  Go lang\nSQL,,')).toBe('Rust, Go lang, SQL');
  });

  it.each(customFieldTypes)('reads nothing as no value: %s', (type) => {
    expect(read(type, ' \t ')).toBe('');
  });

  it('says what it expected and what it found', () => {
    expect(parseCustomValue('number', 'twelve')).toEqual({
      kind: 'invalid',
      message: 'Expected a number such as 1250 or 12.5, found "twelve".',
    });
  });

  it('reads what it stored as the same value again', () => {
    const text = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true }).map(String),
      fc.stringMatching(/^[-+]?[\d., ]{1,12}$/),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...customFieldTypes), text, (type, written) => {
        const stored = read(type, written);
        if (stored !== null) expect(read(type, stored)).toBe(stored);
      }),
    );
  });
});
