import { describe, expect, it } from 'vitest';
import { StepsInput } from './steps-input.ts';

const first = { kind: 'email', delay: 'PT0S', subject: 'Hi {{firstName|there}}', body: 'Hello' };
const followUp = { kind: 'email', delay: 'P3D', body: 'Did you see {{company}}?' };

function faults(steps: readonly unknown[]) {
  const { error } = StepsInput.safeParse(steps);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('a sequence', () => {
  it('is read with everything that may be left out', () => {
    expect(StepsInput.parse([first, followUp])).toEqual([
      { ...first, brief: null, writer: 'template' },
      { ...followUp, subject: null, brief: null, writer: 'template' },
    ]);
  });

  it('takes a blank field of a form for one left out', () => {
    const blank = { ...followUp, subject: ' ', brief: '' };
    expect(StepsInput.parse([first, blank])[1]).toMatchObject({ subject: null, brief: null });
  });

  it.each([
    [[], ': Write at least one email.'],
    [Array.from({ length: 21 }, () => first), ': A sequence has at most 20 emails.'],
    [[followUp], '0.subject: The first email needs a subject.'],
    [[{ ...first, subject: ' ' }], '0.subject: The first email needs a subject.'],
    [[first, { ...followUp, body: ' \n' }], '1.body: Write what this email says.'],
    [[{ ...first, body: 'x'.repeat(50_001) }], '0.body: At most 50000 characters.'],
    [[{ ...first, subject: 'x'.repeat(301) }], '0.subject: At most 300 characters.'],
    [[{ ...first, subject: 'Hi\r\nBcc: x' }], '0.subject: A subject is one line.'],
    [
      [{ ...first, subject: 'Hi {{frstName}}' }],
      '0.subject: There is no variable frstName. Did you mean firstName?',
    ],
    [[{ ...first, body: 'Hi {{company' }], '0.body: This {{ is never closed by }}.'],
    [
      [first, { kind: 'wait', delay: 'P1D', body: 'x' }],
      '1.kind: A sequence holds emails only; to wait, use the delay of the next email.',
    ],
    [[{ ...first, writer: 'ai' }], '0.writer: Emails are written from templates only.'],
    [
      [{ ...first, delay: '3 days' }],
      '0.delay: Write a duration such as P3D (3 days), PT4H (4 hours) or PT90S (90 seconds).',
    ],
  ])('%#: says what is wrong and where', (steps, fault) => {
    expect(faults(steps)).toEqual([fault]);
  });

  it.each([{ kind: 'sms' }, { attachments: [] }, { body: undefined }])('refuses %j', (change) => {
    expect(faults([{ ...first, ...change }])).toHaveLength(1);
  });
});
