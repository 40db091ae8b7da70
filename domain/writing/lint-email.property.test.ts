import { expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { injections } from '#test/evals/injections.ts';
import { sampleInputs, sampleSender } from '#test/harness/writing-samples.ts';
import { lintRules } from './finding.ts';
import { lintEmail } from './lint-email.ts';
import { moderateLocally } from './moderate-text.ts';
import { factSources } from './written-email.ts';

const attacks = Object.values(injections).flat();
/** What patterns that go back and forth stumble over. */
const tiresome = [
  'a',
  'a.',
  'A ',
  '1 ',
  '1.',
  '-',
  '@',
  'a@a.',
  '(',
  '[',
  '{{',
  '<a',
  '"A',
  '“',
  '\n',
  'ß',
  '.com/',
  'x:',
  '! ',
  'your ',
  'send your ',
  '   ',
  'eyJ-',
  'sk-',
  'me@',
  '[ ',
];
const long = fc
  .record({ piece: fc.constantFrom(...tiresome), times: fc.nat(8_000) })
  .map(({ piece, times }) => piece.repeat(times).slice(0, 8_000));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(...attacks),
  fc
    .array(fc.constantFrom(...attacks, ' ', '\n', 'Ana'), { maxLength: 6 })
    .map((all) => all.join('')),
  long,
);
const email = fc.record({
  subject: text,
  body: text,
  facts: fc.array(fc.record({ text, source: fc.constantFrom(...factSources) }), { maxLength: 3 }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

// A pattern that goes back and forth would run into the time limit of the test.
it('has an opinion on everything, with errors before warnings', () => {
  fc.assert(
    fc.property(email, text, (written, source) => {
      const inputs = sampleInputs({
        brief: source,
        sender: { ...sampleSender, resumeText: source, avoid: [source.slice(0, 50)] },
        companyNote: { text: source, readAt: source, sources: [{ url: source, title: source }] },
        thread: [{ from: 'sender', at: source, subject: source, text: source }],
      });
      const findings = lintEmail(written, inputs);
      moderateLocally(`${written.subject}\n${written.body}`);
      const severities = findings.map(({ severity }) => severity);
      expect(severities).toEqual(severities.toSorted());
      for (const { rule, message } of findings) {
        expect(lintRules).toContain(rule);
        expect(message.length).toBeLessThan(600);
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
});
