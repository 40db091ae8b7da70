import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCustomField } from '#services/custom-field/create-custom-field.ts';
import { listCustomFields } from '#services/custom-field/list-custom-fields.ts';
import type { VerbContext } from '#services/context.ts';
import { ada, bob, header } from '#test/fixtures/csv/csv-case.ts';
import {
  listContacts,
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';

let pipeline: ImportPipeline;
let ctx: VerbContext;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
beforeEach(async () => {
  ctx = await pipeline.openWorkspace();
});
afterAll(() => pipeline.close());

const fields = async () =>
  (await listCustomFields({ ctx })).items.map(({ name, type }) => `${name}: ${type}`);

it('columns that are none of ours become fields in the order of the file; one that is there stays as it is', async () => {
  await createCustomField({ ctx, input: { name: 'Size', type: 'number' } });
  const file = `${header.trim()},City,SIZE,Empty,Team\n${ada.trim()},London,"1,250",,\n${bob.trim()},Porto,9,,Red\n`;
  expect(await pipeline.importFile(ctx, upload(file))).toMatchObject({ created: 2, rejected: 0 });
  expect(await fields()).toEqual(['Size: number', 'City: text', 'Team: text']);
  expect((await listContacts(ctx)).map(({ custom }) => custom)).toEqual(
    expect.arrayContaining([
      { City: 'London', Size: '1250' },
      { City: 'Porto', Size: '9', Team: 'Red' },
    ]),
  );
});

it('at most thirty come by themselves; the values of all are kept', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `Column ${at}`);
  const values = names.map((_, at) => `value ${at}`);
  const file = `${header.trim()},${names.join()}\n${ada.trim()},${values.join()}\n`;
  await pipeline.importFile(ctx, upload(file));
  expect(await fields()).toEqual(names.slice(0, 30).map((name) => `${name}: text`));
  const [contact] = await listContacts(ctx);
  expect(Object.keys(contact?.custom ?? {})).toHaveLength(40);
});
