import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateContact } from '#db/queries/contact/update-contact.ts';
import { auditLog } from '#db/schema/index.ts';
import type { VerbContext } from '#services/context.ts';
import { exportContacts } from '#services/contact/export-contacts.ts';
import { readXlsx } from '#integrations/xlsx/read-xlsx.ts';
import { collect } from '#test/fixtures/csv/collect.ts';
import { ada, bob, header } from '#test/fixtures/csv/csv-case.ts';
import {
  listContacts,
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

type Input = Parameters<typeof exportContacts>[0]['input'];

async function exported(ctx: VerbContext, input: Input): Promise<Buffer> {
  const { content } = await exportContacts({ ctx, input });
  return Buffer.concat((await collect(content)).map((piece) => Buffer.from(piece)));
}

const person = ({
  name,
  email,
  company,
  role,
  custom,
}: Awaited<ReturnType<typeof listContacts>>[number]) => ({
  name,
  email,
  company,
  role,
  custom,
});

describe('exportContacts', () => {
  it.each(['csv', 'xlsx'] as const)(
    'gives %s that imports the same people again',
    async (format) => {
      const [from, to] = [await pipeline.openWorkspace(), await pipeline.openWorkspace()];
      const columns = `${header.trim()},City,Note\n`;
      const rows = `=Zoë,zoe@example.com,"Two\nLines",@CTO,Rome,'+\n${ada.trim()},,_x000D_\n`;
      await pipeline.importFile(from, upload(columns + rows));
      await pipeline.importFile(to, upload(await exported(from, { format })), {
        mapping: {
          columns: [
            'Status',
            'Reason',
            'Next send',
            'Added',
            'First name',
            'Last name',
            'Phone',
          ].map((name) => ({ header: name, target: 'ignore' as const })),
        },
      });
      const people = async (ctx: VerbContext) =>
        new Map((await listContacts(ctx)).map((row) => [row.email, person(row)]));
      expect(await people(to)).toEqual(await people(from));
    },
  );

  it('has everybody once, also who moves in its order while it is written', async () => {
    const ctx = await pipeline.openWorkspace();
    const people = Array.from({ length: 600 }, (_, n) => `P${n},p${n}@x.example,A,B\n`);
    await pipeline.importFile(ctx, upload(header + people.join('')));
    const { content } = await exportContacts({ ctx, input: { sort: 'status' } });
    let text = '';
    let pieces = 0;
    for await (const piece of content) {
      text += String(piece);
      pieces += 1;
      if (pieces !== 2) continue;
      const { workspaceId } = ctx.access;
      const rest = (await listContacts(ctx)).filter(({ email }) => !text.includes(`,${email},`));
      const [mailed] = rest;
      await inWorkspace(ctx.db, workspaceId, (tx) =>
        updateContact(tx, mailed?.id ?? '', { status: 'First Email Sent' }),
      );
    }
    expect(new Set(text.match(/p\d+@x\.example/g)).size).toBe(600);
    expect(text.match(/p\d+@x\.example/g)).toHaveLength(600);
  });

  it('runs no formula in any spreadsheet', async () => {
    const ctx = await pipeline.openWorkspace();
    await pipeline.importFile(ctx, upload(`${header}=1+1,a@x.example,@A,+1\n`));
    expect((await exported(ctx, { format: 'csv' })).toString()).toContain('\n"\'=1+1",a@x.example');
    const file = await exported(ctx, { format: 'xlsx' });
    const open = async function* () {
      yield file;
    };
    expect((await collect(readXlsx(open, null)))[1]).toMatchObject({
      cells: [
        '=1+1',
        'a@x.example',
        '@A',
        '+1',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        'Not Sent',
        expect.any(String),
        '',
        expect.any(String),
      ],
    });
  });

  it('gives JSON with everything the list says', async () => {
    const ctx = await pipeline.openWorkspace();
    expect((await exported(ctx, { format: 'json' })).toString()).toBe('[]\n');
    await pipeline.importFile(ctx, upload(`${header.trim()},City\n${ada.trim()},London\n`));
    expect(JSON.parse((await exported(ctx, { format: 'json' })).toString())).toMatchObject([
      { email: 'ada@example.com', custom: { City: 'London' }, status: 'Not Sent', flags: [] },
    ]);
  });

  it('keeps to the order of a field of one’s own as well', async () => {
    const ctx = await pipeline.openWorkspace();
    const people = [2, 10, 1].map((n) => `P${n},p${n}@x.example,A,B,${n}\n`).join('');
    await pipeline.importFile(ctx, upload(`${header.trim()},Budget\n${people}`));
    const content = await exported(ctx, { sort: '-custom.Budget', format: 'json' });
    expect(JSON.parse(content.toString())).toMatchObject(
      ['P2', 'P10', 'P1'].map((name) => ({ name })),
    );
  });

  it('keeps to the filter and the order of the list, over many pages', async () => {
    const ctx = await pipeline.openWorkspace();
    const people = Array.from({ length: 1_050 }, (_, n) => `P${n},p${n}@x.example,A,B\n`).join('');
    await pipeline.importFile(ctx, upload(header + people + bob));
    const lines = async (input: Input) =>
      (await exported(ctx, input)).toString().trimEnd().split('\r\n').slice(1);
    expect(await lines({ q: 'stone' })).toHaveLength(1);
    const sorted = await lines({ sort: 'email' });
    const addresses = sorted.map((line) => line.split(',')[1] ?? '');
    expect(addresses).toHaveLength(1_051);
    expect(addresses).toEqual(addresses.toSorted());
    const all = JSON.parse((await exported(ctx, { format: 'json' })).toString());
    expect(all).toHaveLength(1_051);
  });

  it('is for whoever may read this workspace, and goes into the audit log', async () => {
    const ctx = await pipeline.openWorkspace();
    const blind: VerbContext = { ...ctx, access: { ...ctx.access, scopes: [] } };
    await expect(exportContacts({ ctx: blind, input: {} })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = await pipeline.openWorkspace();
    await pipeline.importFile(ctx, upload(header + ada));
    expect((await exported(stranger, {})).toString().trimEnd().split('\r\n')).toHaveLength(1);
    const { db, access } = stranger;
    const log = await inWorkspace(db, access.workspaceId, (tx) => tx.select().from(auditLog));
    expect(log).toMatchObject([{ verb: 'exportContacts', data: { format: 'csv' } }]);
  });
});
