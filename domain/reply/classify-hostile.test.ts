import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import type { ParsedMail } from '../email/parsed-mail.ts';
import { classifyIncoming } from './classify-incoming.ts';
import { incomingClasses } from './incoming-class.ts';

const context = { ownAddresses: ['jo@ourco.example'], receivedOn: '2026-11-20' };
const mail = (parts: Partial<ParsedMail>): ParsedMail => ({
  from: { address: 'ana@acme.example' },
  to: [],
  subject: '',
  references: [],
  headers: {},
  text: '',
  ...parts,
});

describe('a hostile mail', () => {
  it('always has a class, whatever it holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            'until',
            '5',
            '.',
            '/',
            ' January ',
            '550',
            '5.1.1',
            '\n',
            '>',
            'unsubscribe',
            '<',
            '--',
          ),
        )
        .map((words) => words.join('')),
    );
    const header = fc.constantFrom(
      'auto-submitted',
      'return-path',
      'precedence',
      'x-failed-recipients',
      'list-id',
      '__proto__',
    );
    const hostile = fc.record({
      subject: text,
      text,
      html: text,
      from: text.map((address) => ({ address })),
      headers: fc.dictionary(header, fc.array(text, { maxLength: 2 })),
      report: fc.record({ type: text, deliveryStatus: text, originalHeaders: text }),
    });
    fc.assert(
      fc.property(hostile, fc.boolean(), ({ report, ...parts }, isReport) => {
        const classified = classifyIncoming(mail(isReport ? { ...parts, report } : parts), context);
        expect(incomingClasses).toContain(classified.class);
        expect(classified.because.length).toBeLessThan(120);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['one long word', 'a'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['line ends', '\n'.repeat(1_000_000)],
    ['quote marks', '> '.repeat(500_000)],
    ['dates', '1.1.2027 '.repeat(100_000)],
    ['half attributions', 'On Monday, '.repeat(100_000)],
    ['addresses', 'a@'.repeat(500_000)],
    ['requests', 'please remove me from '.repeat(50_000)],
    ['open tags', '<p '.repeat(300_000)],
    ['open style', '<style>'.repeat(100_000)],
  ])('of a million %s is judged within a second', (_, text) => {
    const started = performance.now();
    for (const headers of [{}, { 'auto-submitted': ['auto-replied'] }, { 'return-path': ['<>'] }]) {
      classifyIncoming(mail({ text, subject: text, headers }), context);
      classifyIncoming(mail({ html: text, headers }), context);
      const report = { type: 'delivery-status', deliveryStatus: text, originalHeaders: text };
      classifyIncoming(mail({ report, headers }), context);
      classifyIncoming(mail({ text, from: { address: 'mailer-daemon@x.example' } }), context);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
