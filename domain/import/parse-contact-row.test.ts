import { describe, expect, it } from 'vitest';
import type { ImportColumn } from './import-mapping.ts';
import { parseContactRow } from './parse-contact-row.ts';

const columns: ImportColumn[] = [
  { header: 'Full name', target: 'name' },
  { header: 'E-Mail', target: 'email' },
  { header: 'Firm', target: 'company' },
  { header: 'Job', target: 'role' },
  { header: 'Secret', target: 'ignore' },
  { header: 'Note', target: 'custom' },
];
const strict = { allowEmptyCompany: false, allowEmptyRole: false };
const parse = (...cells: string[]) => parseContactRow(cells, columns, strict);

describe('parseContactRow', () => {
  it('makes a contact of clean text', () => {
    expect(
      parse(' Ada\n Lovelace ', ' Ada@Example.COM', "'=Acme", 'CTO', '\u0000', ' a\n b '),
    ).toEqual({
      kind: 'accepted',
      contact: {
        name: 'Ada Lovelace',
        firstName: null,
        lastName: null,
        email: 'Ada@Example.COM',
        emailNormalized: 'ada@example.com',
        emailDomain: 'example.com',
        company: '=Acme',
        role: 'CTO',
        timeZone: null,
        phone: null,
        website: null,
        linkedin: null,
        location: null,
        tags: [],
        flags: [],
        custom: { Note: 'a\n b' },
      },
    });
  });

  it('fills phone, links, place and tags where a person says so, and judges the address', () => {
    const mapped: ImportColumn[] = [
      { header: 'Name', target: 'name' },
      { header: 'Email', target: 'email' },
      { header: 'Tel', target: 'phone' },
      { header: 'Groups', target: 'tags' },
      { header: 'Size', target: 'custom', field: 'headCount' },
    ];
    const rules = {
      judgeAddress: ({ localPart }: { localPart: string }) =>
        localPart === 'info' ? ['role_address' as const] : [],
      typedFields: new Map([['headcount', { name: 'Headcount', type: 'number' as const }]]),
    };
    const loose = { allowEmptyCompany: true, allowEmptyRole: true };
    const cells = ['Ada', 'info@x.example', ' +49 30  1 ', 'vip; Berlin,VIP', '1,250'];
    expect(parseContactRow(cells, mapped, loose, rules)).toMatchObject({
      kind: 'accepted',
      contact: {
        phone: '+49 30 1',
        tags: ['vip', 'Berlin'],
        flags: ['role_address'],
        custom: { Headcount: '1250' },
      },
    });
    expect(parseContactRow([...cells.slice(0, 4), 'many'], mapped, loose, rules)).toMatchObject({
      rejection: { code: 'invalid_custom_value', column: 'Size', value: 'many' },
    });
  });

  it('says what it expected, what it found and where', () => {
    expect(parse('Ada', 'ada(at)example.com', 'A', 'B', '', '')).toEqual({
      kind: 'rejected',
      rejection: {
        code: 'invalid_email',
        column: 'E-Mail',
        value: 'ada(at)example.com',
        message: 'An email address has exactly one @.',
      },
    });
    expect(parse('Ada', 'a@b.example', '', 'B', '', '')).toMatchObject({
      rejection: {
        code: 'missing_company',
        column: 'Firm',
        value: null,
        message: 'Expected a company, found an empty cell.',
      },
    });
    expect(parse('Ada', 'a@b.example')).toMatchObject({
      rejection: {
        code: 'wrong_column_count',
        column: null,
        message: 'Expected 6 cells as in the header, found 2.',
      },
    });
  });

  it('names the control character it found', () => {
    expect(parse('A\u0007da', 'a@b.example', 'A', 'B', '', '')).toMatchObject({
      rejection: {
        code: 'invalid_characters',
        value: 'A\uFFFDda',
        message: 'Expected text, found the control character U+0007.',
      },
    });
  });

  it('shortens the cell it shows', () => {
    expect(parse('x'.repeat(5000), 'a@b.example', 'A', 'B', '', '')).toMatchObject({
      rejection: { code: 'too_long', value: 'x'.repeat(200) },
    });
  });
});
