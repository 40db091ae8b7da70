import { describe, expect, it } from 'vitest';
import { mergeValues, type MergedValues } from './merge-values.ts';

const at = new Date('2026-11-21T10:00:00Z');
const ada: MergedValues = {
  name: 'Ada',
  firstName: null,
  lastName: null,
  email: 'ada@work.test',
  company: '',
  role: 'Countess',
  phone: null,
  website: null,
  linkedin: null,
  location: null,
  timeZone: null,
  custom: { Team: 'A', City: '' },
  tags: ['vip'],
  status: 'Not Sent',
  pausedAt: null,
};
const other: MergedValues = {
  ...ada,
  name: 'Ada L.',
  email: 'ada@home.test',
  company: 'Engines',
  role: '',
  custom: { Team: 'B', City: 'London' },
  tags: ['cold', 'vip'],
};

describe('mergeValues', () => {
  it('keeps what the kept contact says and fills what it does not', () => {
    expect(mergeValues(ada, other, [])).toEqual({
      ...ada,
      company: 'Engines',
      custom: { Team: 'A', City: 'London' },
      tags: ['vip', 'cold'],
    });
  });

  it('takes the fields chosen from the other, never an empty one', () => {
    const merged = mergeValues(ada, other, ['name', 'email', 'role']);
    expect(merged).toMatchObject({ name: 'Ada L.', email: 'ada@home.test', role: 'Countess' });
  });

  it('takes custom fields chosen from the other, never an empty one', () => {
    const chosen = ['custom.Team', 'custom.City'] as const;
    expect(mergeValues(ada, other, chosen).custom).toEqual({ Team: 'B', City: 'London' });
    const empty = { ...other, custom: { Team: '' } };
    expect(mergeValues(ada, empty, chosen).custom).toEqual({ Team: 'A', City: '' });
  });

  it('holds a pause of either', () => {
    expect(mergeValues(ada, { ...other, pausedAt: at }, []).pausedAt).toEqual(at);
  });

  it.each([
    ['Not Sent', 'Follow-Up 1', 'Follow-Up 1'],
    ['First Email Sent', 'Not Sent', 'First Email Sent'],
    ['First Email Sent', 'Replied', 'Replied'],
    ['Not Sent', 'Bounced', 'Not Sent'],
    ['Bounced', 'First Email Sent', 'Bounced'],
  ] as const)('of %s and %s makes %s', (mine, theirs, status) => {
    const merged = mergeValues({ ...ada, status: mine }, { ...other, status: theirs }, []);
    expect(merged.status).toBe(status);
  });

  it('is no longer bounced with the address that did not bounce', () => {
    const merged = mergeValues({ ...ada, status: 'Bounced' }, other, ['email']);
    expect(merged.status).toBe('Not Sent');
  });
});
