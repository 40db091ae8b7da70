import { describe, expect, it } from 'vitest';
import { keepLeftOut } from './keep-left-out.ts';
import { knownEmail } from './known-steps.ts';

const html = { format: 'html', attachmentIds: ['fil_a'] } as const;
const other = { key: 'B', weight: 1, subject: null, body: '<p>B</p>', brief: null } as const;
const present = [
  knownEmail('A', { body: '<p>Hi</p>', ...html, variants: { ownWeight: 1, others: [other] } }),
  knownEmail('C', { variants: { ownWeight: 1, others: [{ ...other, ...html }] } }),
  knownEmail('D', { body: null }),
];
const email = { kind: 'email', delay: 'P1D' } as const;
const variants = { ownWeight: 1, others: [{ key: 'B' as const, weight: 1, body: 'New' }] };

describe('what is left out of an email that the campaign has', () => {
  it.each([
    ['by its id, with another text', { ...email, id: 'A', body: '<p>Other</p>' }, html],
    ['without an id, by its text', { ...email, body: '<p>Hi</p>' }, html],
  ])('stays: known %s', (_how, step, kept) => {
    expect(keepLeftOut([step], present)).toEqual([{ ...kept, ...step }]);
  });

  it('stays in a further text, by its key', () => {
    const [step] = keepLeftOut([{ ...email, id: 'C', body: 'C', variants }], present);
    expect(step).toMatchObject({ format: 'text', variants: { others: [html] } });
  });

  it.each([
    ['what is said', { ...email, id: 'A', format: 'text' as const, attachmentIds: [] }],
    ['an email that is new', { ...email, body: 'Hi' }],
    ['one of elsewhere', { ...email, id: 'X', body: '<p>Hi</p>' }],
    ['one without a text, as others have none', { ...email, body: null }],
    ['a step of another kind', { kind: 'task' as const, id: 'A', title: 'Call' }],
  ])('is not added to %s', (_what, step) => {
    expect(keepLeftOut([step], present)).toEqual([step]);
  });
});
