import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { FileItem } from '#domain/import/file-record.ts';
import { collect } from '#test/fixtures/csv/collect.ts';
import { buildWorkbook, type WorkbookParts } from '#test/fixtures/workbook/build-workbook.ts';
import { listSheets, readXlsx } from './read-xlsx.ts';

const read = (file: Uint8Array, sheet: string | null = null): Promise<FileItem[]> =>
  collect(
    readXlsx(async function* () {
      yield file;
    }, sheet),
  );
const cellsOf = async (parts: WorkbookParts, sheet: string | null = null) =>
  (await read(buildWorkbook(parts), sheet)).map((item) =>
    item.kind === 'record' ? item.cells : item.error.code,
  );
const sheet = (content: string) => ({ sheets: { S: content } });
const errorOf = async (file: Uint8Array) => {
  const last = (await read(file)).at(-1);
  return last?.kind === 'unreadable' ? last.error : null;
};

describe('readXlsx', () => {
  it('reads what a spreadsheet program writes', async () => {
    const when = new Date(Date.UTC(2026, 2, 1));
    const rows = [
      ['Name', 'Email', 'Since', 'Seats', 'VIP'].map((value) => ({ value })),
      [
        { value: 'Zoë & "Co" <x>' },
        { value: 'zoe@example.com' },
        { value: when, type: Date, format: 'yyyy-mm-dd' },
        { value: 1.1 },
        { value: true },
      ],
      [{ value: '  ' }, null, null, null, null],
      [{ value: 'Bob' }, { value: 'bob@example.com' }, null, { value: 491701234567 }, null],
    ];
    const file = await writeWorkbook(rows).toBuffer();
    expect(await read(file)).toEqual([
      { kind: 'record', line: 1, cells: ['Name', 'Email', 'Since', 'Seats', 'VIP'] },
      {
        kind: 'record',
        line: 2,
        cells: ['Zoë & "Co" <x>', 'zoe@example.com', '2026-03-01', '1.1', 'true'],
      },
      { kind: 'record', line: 4, cells: ['Bob', 'bob@example.com', '', '491701234567', ''] },
    ]);
  });

  it('reads texts kept apart, rich or with readings, and escaped characters', async () => {
    const strings =
      '<si><t>plain</t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space="preserve">ch </t></r></si>' +
      '<si><t>課長</t><rPh sb="0" eb="1"><t>カチョウ</t></rPh></si><si><t>a_x000D_\n_x005F_b</t></si>';
    const cells = [0, 1, 2, 3].map((n) => `<c t="s"><v>${n}</v></c>`).join('');
    const parts = { ...sheet(`<row>${cells}</row>`), sharedStrings: strings };
    expect(await cellsOf(parts)).toEqual([['plain', 'rich ', '課長', 'a\n_b']]);
  });

  it('reads numbers, dates, truth, errors and results of formulas', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-409]d&quot; of &quot;mmm"/><numFmt numFmtId="165" formatCode="&quot;days&quot; 0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>';
    const cells =
      '<c><v>0.1</v></c><c><v>1.0000000000000002E+20</v></c><c s="1"><v>46082</v></c><c s="2"><v>46082.5</v></c>' +
      '<c s="3"><v>7</v></c><c s="4"><v>0.75</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>' +
      '<c t="str"><f>A1&amp;"x"</f><v>0.1x</v></c><c t="d"><v>2026-03-01</v></c>';
    expect(await cellsOf({ ...sheet(`<row>${cells}</row>`), styles })).toEqual([
      [
        '0.1',
        '100000000000000020000',
        '2026-03-01',
        '2026-03-01T12:00:00',
        '7',
        '18:00:00',
        'false',
        '',
        '0.1x',
        '2026-03-01',
      ],
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const parts = {
      ...sheet('<row><c s="0"><v>44620</v></c></row>'),
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      workbookProperties: '<workbookPr date1904="1"/>',
    };
    expect(await cellsOf(parts)).toEqual([['2026-03-01']]);
  });

  it('understands names with a prefix, comments, CDATA and single quotes', async () => {
    const xml =
      "<x:worksheet><!-- <row> --><x:sheetData><x:row r='3'><x:c r='B3' t='inlineStr' a='>'><x:is><x:t><![CDATA[<b>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    const file = buildWorkbook({ sheets: { S: '' }, parts: { 'xl/worksheets/sheet1.xml': xml } });
    expect(await read(file)).toEqual([{ kind: 'record', line: 3, cells: ['', '<b>'] }]);
  });

  it('takes the first sheet, or the one that is named', async () => {
    const parts = { sheets: { 'Ann & Co': [['a']], Second: [['b']] } };
    expect(await cellsOf(parts)).toEqual([['a']]);
    expect(await cellsOf(parts, 'Second')).toEqual([['b']]);
    expect(await cellsOf(parts, 'Third')).toEqual(['unknown_sheet']);
    const file = buildWorkbook(parts);
    const open = async function* () {
      yield file;
    };
    expect(await listSheets(open)).toEqual(['Ann & Co', 'Second']);
  });

  it('gives rows the width of those above', async () => {
    const content = '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>1</v></c></row>';
    expect(await cellsOf(sheet(content))).toEqual([
      ['1', '', '3'],
      ['1', '', ''],
    ]);
  });

  it('pays nothing for a row or a column far out', async () => {
    const content =
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="999999999"><c r="A999999999"><v>2</v></c></row>';
    const items = await read(buildWorkbook(sheet(content)));
    expect(items).toMatchObject([{ line: 1 }, { line: 999_999_999 }]);
    expect(items[0]?.kind === 'record' && items[0].cells).toHaveLength(201);
  });
});

describe('a hostile workbook', () => {
  const good = buildWorkbook(sheet('<row><c><v>1</v></c></row>'.repeat(1000)));

  it('is cut off anywhere without more than a clear error', async () => {
    for (let share = 1; share < 8; share += 1) {
      const cut = good.subarray(0, (good.byteLength * share) / 8);
      expect((await errorOf(cut))?.code).toBe('bad_workbook');
    }
  });

  it('has damaged bytes in the middle', async () => {
    for (let at = 40; at < good.byteLength - 30; at += 97) {
      const damaged = Uint8Array.from(good);
      damaged.fill(0x55, at, at + 20);
      expect((await errorOf(damaged))?.code ?? 'bad_workbook').toMatch(
        /^(bad_workbook|workbook_too_large|unknown_sheet)$/,
      );
    }
  });

  it('declares more than it may unpack to', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(1000) }));
    const directory = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(0x7fff_ffff, directory + 24);
    expect((await errorOf(bomb))?.code).toBe('workbook_too_large');
  });

  it('unpacks to more than it declares', async () => {
    const bytes = Buffer.from(
      buildWorkbook(sheet(`<row><c><v>1</v></c></row>${' '.repeat(3_000_000)}`)),
    );
    for (
      let at = bytes.indexOf('PK\x01\x02');
      at !== -1;
      at = bytes.indexOf('PK\x01\x02', at + 4)
    ) {
      if (bytes.readUInt32LE(at + 24) > 1_000_000) bytes.writeUInt32LE(1_000_000, at + 24);
    }
    expect((await errorOf(bytes))?.code).toBe('workbook_too_large');
  });

  it.each([
    ['a ZIP of something else', zipSync({ 'readme.txt': strToU8('hello') }), 'bad_workbook'],
    ['no sheet', buildWorkbook({}), 'unknown_sheet'],
    [
      'a document type',
      buildWorkbook({
        sheets: { S: '' },
        parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' },
      }),
      'bad_workbook',
    ],
    [
      'XML that ends in a tag',
      buildWorkbook({
        sheets: { S: '' },
        parts: { 'xl/worksheets/sheet1.xml': '<worksheet><row' },
      }),
      'bad_workbook',
    ],
    ['rows out of order', buildWorkbook(sheet('<row r="5"/><row r="4"/>')), 'bad_workbook'],
    [
      'a cell of 10 MB',
      buildWorkbook(sheet(`<row><c t="str"><v>${'x'.repeat(10 << 20)}</v></c></row>`)),
      'row_too_long',
    ],
    [
      'one long text in many cells',
      buildWorkbook({
        ...sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`),
        sharedStrings: `<si><t>${'x'.repeat(30_000)}</t></si>`,
      }),
      'row_too_long',
    ],
  ])('with %s is refused by name', async (_, file, code) => {
    expect((await errorOf(file))?.code).toBe(code);
  });

  it('keeps the rows above what cannot be read', async () => {
    const items = await read(buildWorkbook(sheet('<row r="2"><c><v>1</v></c></row><row r="1"/>')));
    expect(items).toMatchObject([{ line: 2 }, { kind: 'unreadable' }]);
  });
});
