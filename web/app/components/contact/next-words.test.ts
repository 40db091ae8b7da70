import { describe, expect, it } from 'vitest';
import { contactView } from '#test/harness/contact-view.ts';
import { nextWords } from './next-words.ts';

const surroundings = {
  timeZone: 'Europe/Paris',
  nowMs: Date.parse('2026-11-20T08:00:00Z'),
  mailboxAddress: 'ana@acme.example',
};

const contact = contactView({
  name: 'Lena Weiß',
  email: 'lena@example.com',
  status: 'Follow-Up 1',
  reason: { code: 'waiting_delay', inputs: {}, sentence: 'The delay is not over yet.' },
  nextSendAt: '2026-11-24T09:40:00.000Z',
});

describe('what comes next for a contact', () => {
  it('is a time, a mailbox and a mail as soon as the time is known', () => {
    expect(nextWords(contact, surroundings)).toBe('Tue 10:40 via ana@… (follow-up 2)');
  });

  it('says with the time that the contact is out of office', () => {
    const reason = { ...contact.reason, code: 'out_of_office' as const };
    expect(nextWords({ ...contact, reason }, surroundings)).toBe(
      'Out of office until Tue 10:40 (follow-up 2)',
    );
  });

  it('is the first email for who got nothing yet', () => {
    expect(nextWords({ ...contact, status: 'Not Sent' }, surroundings)).toContain('(first email)');
  });

  it('is the reason once the time has passed and nothing went out', () => {
    const late = { ...surroundings, nowMs: Date.parse('2026-11-24T10:00:00Z') };
    expect(nextWords(contact, late)).toBe('The delay is not over yet.');
  });

  it('is the reason while it is paused, whatever was planned', () => {
    expect(nextWords({ ...contact, status: 'Paused' }, surroundings)).toBe(
      'The delay is not over yet.',
    );
  });
});
