import { describe, expect, it } from 'vitest';
import type { FileItem } from '#domain/import/file-record.ts';
import { collect } from '#test/fixtures/csv/collect.ts';
import { readJson } from './read-json.ts';

/** In pieces of so many bytes. */
const read = (text: string, pieceBytes = 7): Promise<FileItem[]> =>
  collect(
    readJson(async function* () {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
        yield bytes.subarray(at, at + pieceBytes);
      }
    }),
  );
const rows = async (text: string) =>
  (await read(text)).map((item) => (item.kind === 'record' ? item.cells : item.error.code));

const table = [
  ['name', 'email'],
  ['Ada', 'a@x.example'],
  ['Bob', ''],
];

describe('readJson', () => {
  it.each([
    ['a list', '[{"name":"Ada","email":"a@x.example"},{"name":"Bob"}]'],
    [
      'a list in an object',
      '{"total":2,"contacts":[{"name":"Ada","email":"a@x.example"},{"name":"Bob"}],"next":null}',
    ],
    ['one object a line', '{"name":"Ada","email":"a@x.example"}\n{"name":"Bob"}\n'],
    [
      'a list over many lines',
      '[\n  {\n  "name": "Ada",\n  "email": "a@x.example" }\n ,\n {"name":"Bob"}\n]\n',
    ],
    ['a byte order mark', '\uFEFF[{"name":"Ada","email":"a@x.example"},{"name":"Bob"}]'],
  ])('reads %s', async (_, text) => {
    expect(await rows(text)).toEqual(table);
  });

  it('takes brackets and quotes inside strings for text', async () => {
    expect(await rows(String.raw`[{"name":"A \"}] {[ \\","email":"x"}]`)).toEqual([
      ['name', 'email'],
      [String.raw`A "}] {[ \ `.trimEnd(), 'x'],
    ]);
  });

  it('says on which line each object begins', async () => {
    const items = await read('[\n{"a":"1"},\n\n{"a":\n"2"}, {"a":"3"}\n]');
    expect(items.map((item) => (item.kind === 'record' ? item.line : 0))).toEqual([1, 2, 4, 5]);
  });

  it('knows columns that only the last object has', async () => {
    expect(await rows('[{"a":"1"},{"b":"2"}]')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', '2'],
    ]);
  });

  it('keeps a list of objects in a line of its own kind', async () => {
    expect(await rows('{"a":"1"}\n{"a":"2","data":[{"x":1}]}\n')).toEqual([
      ['a', 'data'],
      ['1', ''],
      ['2', '[{"x":1}]'],
    ]);
  });

  it.each([
    ['cut in a row', '[{"a":"1"},{"a":"2', 1],
    ['cut between rows', '[{"a":"1"},\n', 2],
    ['a row that is no JSON', '[{"a":"1"},{a:2}]', 1],
    ['a list of words', '[{"a":"1"},\n"Ada"\n,{"a":"1"}]', 3],
    ['a list of lists', '[{"a":"1"},["Ada"]]', 1],
    ['words after the list', '[{"a":"1"}]\nhello', 2],
    ['brackets too deep for the stack', `[{"a":"1"},{"a":${'['.repeat(10_000)}`, 1],
    ['a bracket too many', '[{"a":"1"}]}', 1],
    ['words between lines', '{"a":"1"}\nhello\n{"a":"2"}', 3],
  ])('keeps the rows above %s', async (_, text, line) => {
    const items = await read(text);
    expect(items.slice(0, 2)).toEqual([
      { kind: 'record', line: 1, cells: ['a'] },
      { kind: 'record', line: 1, cells: ['1'] },
    ]);
    expect(items.slice(2)).toMatchObject([
      { kind: 'unreadable', error: { code: 'bad_json', line } },
    ]);
  });

  it.each(['[]', '{"contacts":[]}', '{}', '[{}]'])('finds nothing in %s', async (text) => {
    expect(await read(text)).toEqual([]);
  });

  it('stops at a row of more than a megabyte', async () => {
    const text = `[{"a":"1"},\n{"a":"${'x'.repeat(3 * 1024 * 1024)}"}]`;
    const items = await read(text, 65_536);
    expect(items.at(-1)).toMatchObject({ error: { code: 'row_too_long', line: 2 } });
  });

  it('reads the same whatever the pieces are', async () => {
    const text = '[{"näme":"Ada \\u00e9","b":{"c":[1,2]}},\r\n {"b":"}"}]';
    const whole = await read(text, 1_000);
    for (let bytes = 1; bytes < 20; bytes += 1) expect(await read(text, bytes)).toEqual(whole);
  });
});
