import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileCorpus } from '#test/fixtures/csv/hostile-corpus.ts';
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

describe('a hostile file gives exactly the contacts and rejections it holds', () => {
  it.each(hostileCorpus)(
    '$name',
    async ({ file, mapping, created, rejected = [], ...expected }) => {
      const ctx = await pipeline.openWorkspace();

      const result = await pipeline.importFile(ctx, upload(file), mapping ? { mapping } : {});

      const seen = {
        error: result.error && { code: result.error.code, line: result.error.line },
        rejected: result.rejections.map(({ line, code }) => [line, code]),
        created: result.created,
      };
      expect(seen).toEqual({ error: expected.error, rejected, created });
      expect(result).toMatchObject({
        status: expected.error ? 'failed' : 'completed',
        total: created + rejected.length,
        updated: 0,
        skipped: 0,
      });
      const contacts = await listContacts(ctx);
      expect(contacts).toHaveLength(created);
      expect(contacts.every(({ status }) => status === 'Not Sent')).toBe(true);
      if (expected.contact) {
        expect(contacts.find(({ email }) => email === expected.contact?.email)).toMatchObject(
          expected.contact,
        );
      }
    },
  );
});
