import { describe, expect, it } from 'vitest';
import { isContactStatus, statusAfterSend } from './contact-status.ts';

describe('contact status', () => {
  it.each([
    [1, 'First Email Sent'],
    [2, 'Follow-Up 1'],
    [3, 'Follow-Up 2'],
    [9, 'Follow-Up 8'],
  ])('names the state after email %i %s', (emailNumber, status) => {
    expect(statusAfterSend(emailNumber)).toBe(status);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d as an email number', (emailNumber) => {
    expect(() => statusAfterSend(emailNumber)).toThrow(/counts from 1/);
  });

  it('knows its own labels', () => {
    for (const status of ['Not Sent', 'Replied', 'Bounced', 'Paused', statusAfterSend(7)]) {
      expect(isContactStatus(status)).toBe(true);
    }
  });

  it.each([
    '',
    'replied',
    'Follow-Up 0',
    'Follow-Up 01',
    'Follow-Up',
    'Follow-Up 1 ',
    'Unsubscribed',
  ])('does not take %j for a status', (value) => {
    expect(isContactStatus(value)).toBe(false);
  });
});
