import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailDomainsActivities } from '#activities/mail-domains/mail-domains.activities.ts';
import { getContact } from '#services/contact/get-contact.ts';
import type { VerbContext } from '#services/context.ts';
import { header } from '#test/fixtures/csv/csv-case.ts';
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

const hourMs = 3_600_000;

/** A DNS that knows these answers, and a clock. */
function openDns(answers: Record<string, boolean | null>) {
  const asked: string[] = [];
  let now = Date.now();
  const activities = createMailDomainsActivities({
    db: pipeline.db,
    clock: () => new Date(now),
    findMailServer: async (domain) => {
      asked.push(domain);
      const answer = answers[domain];
      return answer === undefined ? true : answer;
    },
  });
  return {
    asked,
    advance: (ms: number) => void (now += ms),
    async check({ access: { workspaceId } }: VerbContext) {
      while ((await activities.checkMailDomains({ workspaceId })).isMore);
    },
  };
}

async function flags(ctx: VerbContext): Promise<Record<string, string[]>> {
  const rows = await listContacts(ctx);
  const views = rows.map(({ id }) => getContact({ ctx, input: { contactId: id } }));
  return Object.fromEntries(
    (await Promise.all(views)).map(({ email, flags: all }) => [email, all]),
  );
}

describe('checking the domains of contacts', () => {
  it('flags contacts whose domain takes no mail, beside what the address itself tells', async () => {
    const ctx = await pipeline.openWorkspace();
    const rows = ['ada@good.com', 'info@bad.com', 'eve@mailinator.com', 'max@away.com'];
    const people = rows.map((address) => `Ada,${address},A,B\n`).join('');
    await pipeline.importFile(ctx, upload(header + people));
    const dns = openDns({ 'bad.com': false, 'away.com': null });
    await dns.check(ctx);
    expect(await flags(ctx)).toEqual({
      'ada@good.com': [],
      'info@bad.com': ['role_address', 'no_mail_server'],
      'eve@mailinator.com': ['disposable'],
      'max@away.com': [],
    });
  });

  it('asks once for each domain, again after a month, and sooner where nobody could tell', async () => {
    const ctx = await pipeline.openWorkspace();
    const people = Array.from({ length: 60 }, (_, n) => `Ada,p${n}@d${n % 30}.com,A,B\n`).join('');
    await pipeline.importFile(ctx, upload(header + people));
    const dns = openDns({ 'd7.com': null });
    await dns.check(ctx);
    expect(dns.asked).toHaveLength(30);
    await dns.check(ctx);
    expect(dns.asked).toHaveLength(30);
    dns.advance(7 * hourMs);
    await dns.check(ctx);
    expect(dns.asked.slice(30)).toEqual(['d7.com']);
    dns.advance(31 * 24 * hourMs);
    await dns.check(ctx);
    expect(dns.asked).toHaveLength(61);
  });
});
