import { describe, expect, it } from 'vitest';
import { StepsInput } from './steps-input.ts';

const first = { kind: 'email', delay: 'PT0S', subject: 'Hi {{firstName|there}}', body: 'Hello' };
const followUp = { kind: 'email', delay: 'P3D', body: 'Did you see {{company}}?' };
const wait = { kind: 'wait', until: { days: [2], time: '09:30' } };
const task = { kind: 'task', delay: 'P1D', title: 'Call {{name}}' };
const isAcme = { kind: 'field', field: 'company', equals: 'Acme' };
const branch = { kind: 'branch', branch: { condition: isAcme, onTrue: 2, onFalse: 'end' } };

const other = { key: 'B', weight: 30, subject: 'Hi', body: 'Other' };
const texts = '0.variants.others';
const withTexts = (...others: readonly object[]) => ({
  ...first,
  variants: { ownWeight: 70, others },
});

/** What a kind of step has not, and what is taken for granted. */
const plain = {
  dayCount: 'calendar',
  subject: null,
  body: null,
  brief: null,
  format: 'text',
  attachmentIds: [],
  occasion: null,
  writer: 'template',
  variants: null,
  until: null,
  title: null,
  branch: null,
};

function faults(steps: readonly unknown[]) {
  const { error } = StepsInput.safeParse(steps);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('a sequence', () => {
  it('is read with everything that may be left out', () => {
    const business = { ...followUp, dayCount: 'business' };
    expect(StepsInput.parse([first, branch, wait, business, task])).toEqual([
      { ...plain, ...first },
      { ...plain, ...branch, delay: 'PT0S' },
      { ...plain, ...wait, delay: 'PT0S' },
      { ...plain, ...business },
      { ...plain, ...task },
    ]);
  });

  it('is read back as the API shows it, with the ids of its steps', () => {
    const read = StepsInput.parse([first, branch, wait, followUp, task]);
    const shown = read.map((step, position) => ({ ...step, id: `stp_${position}` }));
    expect(StepsInput.parse(shown)).toEqual(shown);
  });

  it('takes further texts of an email, a follow-up’s without a subject', () => {
    const { subject: _none, ...inThread } = other;
    const steps = [withTexts(other), { ...followUp, variants: withTexts(inThread).variants }];
    const read = StepsInput.parse(steps);
    expect(read[0]?.variants?.others).toEqual([
      { ...other, brief: null, format: 'text', attachmentIds: [] },
    ]);
    expect(read[1]?.variants?.others).toMatchObject([{ subject: null, body: 'Other' }]);
    expect(StepsInput.parse(read)).toEqual(read);
  });

  it('goes on after a branch that names no way', () => {
    const open = { kind: 'branch', branch: { condition: { kind: 'replied' } } };
    expect(StepsInput.parse([first, open])[1]?.branch).toEqual({
      condition: { kind: 'replied' },
      onTrue: 'next',
      onFalse: 'next',
    });
  });

  it('may be as long as anybody writes by hand', () => {
    expect(faults(Array.from({ length: 200 }, () => first))).toEqual([]);
  });

  it('takes a blank field of a form for one left out', () => {
    const blank = { ...followUp, subject: ' ', brief: '' };
    expect(StepsInput.parse([first, blank])[1]).toMatchObject({ subject: null, brief: null });
  });

  it.each([
    [[], ': Write at least one email.'],
    [[wait, task], ': Write at least one email.'],
    [Array.from({ length: 201 }, () => first), ': A sequence has at most 200 steps.'],
    [[followUp], '0.subject: The first email needs a subject.'],
    [[{ ...first, subject: ' ' }], '0.subject: The first email needs a subject.'],
    [[first, { ...followUp, body: ' \n' }], '1.body: Write what this email says.'],
    [[{ ...first, body: 'x'.repeat(100_001) }], '0.body: At most 100000 characters.'],
    [[{ ...first, subject: 'x'.repeat(301) }], '0.subject: At most 300 characters.'],
    [[{ ...first, subject: 'Hi\r\nBcc: x' }], '0.subject: A subject is one line.'],
    [
      [{ ...first, subject: 'Hi {{frstName}}' }],
      '0.subject: There is no variable frstName. Did you mean firstName?',
    ],
    [[{ ...first, body: 'Hi {{company' }], '0.body: This {{ is never closed by }}.'],
    [[wait, followUp], '1.subject: The first email needs a subject.'],
    [
      [{ ...branch, branch: { ...branch.branch, onTrue: 2, onFalse: 'next' } }, first, followUp],
      '2.subject: The first email needs a subject.',
    ],
    [[first, { kind: 'wait' }], '1.until: Say until when to wait, or give a delay.'],
    [[first, { kind: 'wait', delay: 'P0D' }], '1.until: Say until when to wait, or give a delay.'],
    [[first, { kind: 'wait', until: {} }], '1.until: Give days, a time or both.'],
    [[first, { kind: 'wait', until: { days: [0] } }], '1.until.days.0: Monday is day 1.'],
    [[first, { ...wait, body: 'x' }], '1.body: A wait sends nothing: put an email after it.'],
    [[first, { ...task, title: ' ' }], '1.title: Say what is to be done.'],
    [
      [first, { ...task, subject: 'x' }],
      '1.subject: A task has a title; only an email has a subject.',
    ],
    [[{ ...first, until: { days: [1] } }], '0.until: Only a wait has a moment to wait for.'],
    [
      [first, { ...branch, delay: 'P1D' }, followUp],
      '1.delay: A branch takes no time: put a wait before it.',
    ],
    [
      [first, branch],
      '1.branch.onTrue: A branch leads to a later step, of which there is none, "next" or "end"; got 2.',
    ],
    [
      [first, { ...branch, branch: { condition: isAcme, onTrue: 1, onFalse: 3 } }, followUp, task],
      '1.branch.onTrue: A branch leads to a later step (2 to 3), "next" or "end"; got 1.',
    ],
    [
      [first, { ...branch, branch: { condition: isAcme, onTrue: 'later' } }, followUp],
      '1.branch.onTrue: Lead to "next", "end" or the position of a later step.',
    ],
    [
      [
        { ...first, id: 'stp_1' },
        { ...followUp, id: 'stp_1' },
      ],
      '1.id: This step is listed twice.',
    ],
    [[{ ...first, kind: 'sms' }], '0.kind: A step is of kind email, wait, task or branch.'],
    [[{ ...first, dayCount: 'lunar' }], '0.dayCount: Count calendar or business days.'],
    [
      [{ ...first, format: 'html', body: '<p title={{name}}>Hi</p>' }],
      '0.body: In HTML this goes into text, or between the quotes of an attribute.',
    ],
    [[{ ...first, format: 'html', body: '<p>&nbsp;</p>' }], '0.body: Write what this email says.'],
    [[{ ...first, subject: 'Hi {{signature}}' }], '0.subject: A signature goes into the text.'],
    [[{ ...first, format: 'rtf' }], '0.format: An email is text or html.'],
    [[{ ...first, attachmentIds: ['a', 'a'] }], '0.attachmentIds: A file is attached twice.'],
    [
      [first, { ...wait, attachmentIds: ['a'] }],
      '1.attachmentIds: Only an email takes files along.',
    ],
    [[{ ...first, writer: 'ai' }], '0.brief: Say what the model is to write about.'],
    [[first, { ...wait, writer: 'ai' }], '1.writer: The model writes emails only.'],
    [
      [{ ...first, writer: 'ai', brief: 'x', subject: null }],
      '0.subject: The first email needs a subject.',
    ],
    [
      [first, { ...wait, occasion: 'product_update' }],
      '1.occasion: A wait sends nothing: put an email after it.',
    ],
    [
      [withTexts({ ...other, key: 'A' })],
      `${texts}.0.key: A key is B to J: A is the own text of the step.`,
    ],
    [[withTexts(other, other)], `${texts}.1.key: There are two texts B.`],
    [[withTexts({ ...other, weight: 0 })], `${texts}.0.weight: A weight is 1 to 100.`],
    [[withTexts()], `${texts}: Write a second text, or leave the variants out.`],
    [[withTexts({ ...other, body: ' ' })], `${texts}.0.body: Write what this email says.`],
    [
      [withTexts({ ...other, subject: null })],
      `${texts}.0.subject: The first email needs a subject.`,
    ],
    [
      [withTexts({ ...other, body: 'Hi {{company' })],
      `${texts}.0.body: This {{ is never closed by }}.`,
    ],
    [
      [{ ...withTexts(other), writer: 'ai', brief: 'x' }],
      `${texts}.0.brief: Say what the model is to write about.`,
    ],
    [
      [first, { ...wait, variants: withTexts(other).variants }],
      '1.variants: Only an email has variants.',
    ],
    [
      [{ ...first, delay: '3 days' }],
      '0.delay: Write a duration such as P3D (3 days), PT4H (4 hours) or PT90S (90 seconds).',
    ],
  ])('%#: says what is wrong and where', (steps, fault) => {
    expect(faults(steps)).toEqual([fault]);
  });

  it('needs no text of its own for an email that the model writes', () => {
    const written = { kind: 'email', delay: 'PT0S', writer: 'ai', brief: 'Our new API' };
    expect(faults([written, { ...written, occasion: 'event_invitation' }])).toEqual([]);
  });

  it.each([{ attachments: [] }, { body: undefined }])('refuses %j', (change) => {
    expect(faults([{ ...first, ...change }])).toHaveLength(1);
  });
});
