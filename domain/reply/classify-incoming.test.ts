import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRaw } from '#integrations/mail/parse-raw.ts';
import { classifyIncoming } from './classify-incoming.ts';
import { expectedMails } from './corpus/expected.ts';
import { matchKeys } from './match-incoming.ts';

const corpus = new URL('corpus/', import.meta.url);
const context = { ownAddresses: ['jo@ourco.example'], receivedOn: '2026-11-20' };

const read = (name: string) => parseRaw(readFileSync(new URL(`${name}.eml`, corpus)));

describe('the corpus of received mails', () => {
  it('has an expectation for each mail and a mail for each expectation', () => {
    const files = readdirSync(corpus).filter((file) => file.endsWith('.eml'));
    expect(files.map((file) => file.slice(0, -4)).toSorted()).toEqual(
      Object.keys(expectedMails).toSorted(),
    );
  });

  it.each(Object.entries(expectedMails))('%s is %o', async (name, expected) => {
    const classification = classifyIncoming(await read(name), context);
    expect(classification).toMatchObject(expected);
    expect(classification.because).not.toMatch(/@|^\s*$/);
  });

  it('holds delivery reports that lead back to the very mail they return', async () => {
    const mails = await Promise.all(Object.keys(expectedMails).map(read));
    const reports = mails.filter(({ report }) => report?.type === 'delivery-status');
    expect(reports.length).toBeGreaterThan(20);
    for (const report of reports) {
      expect(matchKeys(report, 'x-followthrough-send-id').returnedSendIds).toEqual([
        'eml_01jd5c2x9q7v3m8k4t6w0h5r2n',
      ]);
    }
  });
});
