import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';
import { buildWorkbook } from '#test/fixtures/workbook/build-workbook.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

const person = { Name: 'Ada', Email: 'ada@x.example', Company: 'A', Role: 'B' };
const broken = { code: 'invalid_characters' };

const importFile = async (content: string | Uint8Array) =>
  pipeline.importFile(await pipeline.openWorkspace(), upload(content));

// PostgreSQL refuses the whole batch that has one in its JSON.
describe('half of a surrogate pair', () => {
  it.each([
    { where: 'a name', row: { ...person, Name: 'Ada \uD83E' }, created: 1, rejected: [broken] },
    { where: 'a custom value', row: { ...person, A: 'x\uDD4B' }, created: 1, rejected: [broken] },
    { where: 'a column name', row: { ...person, ['A\uD83E']: 'x' }, created: 2, rejected: [] },
  ])('in $where of JSON holds up no other row', async ({ row, created, rejected }) => {
    const file = JSON.stringify([row, { ...person, Email: 'bob@x.example' }]);
    expect(await importFile(file)).toMatchObject({
      status: 'completed',
      created,
      rejections: rejected,
    });
  });

  it('in a workbook holds up no other row', async () => {
    const bob = ['Bob _xD83E_', 'bob@x.example', 'A', 'B'];
    const written = [Object.keys(person), Object.values(person), bob]
      .map((cells) => `<row>${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`)
      .join('');
    expect(await importFile(buildWorkbook({ sheets: { S: written } }))).toMatchObject({
      status: 'completed',
      created: 1,
      rejections: [broken],
    });
  });
});
