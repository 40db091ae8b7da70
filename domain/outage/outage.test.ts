import { describe, expect, it } from 'vitest';
import { outageBetween } from './outage.ts';
import { staleBefore } from './stale-before.ts';

const at = (time: string) => new Date(`2026-11-24T${time}Z`);

describe('an outage', () => {
  it('is a gap of more than 30 s between two signs of life, named by the first', () => {
    expect(outageBetween(at('10:00:00'), at('10:00:30'))).toBeNull();
    expect(outageBetween(at('10:00:00'), at('10:00:31'))).toEqual({
      id: '2026-11-24T10:00:00.000Z',
      beganAt: at('10:00:00'),
      endedAt: at('10:00:31'),
    });
  });

  it('cannot be before the first worker ever', () => {
    expect(outageBetween(null, at('10:00:00'))).toBeNull();
  });
});

describe('mail is stale', () => {
  const outage = { beganAt: at('08:00:00'), endedAt: at('18:00:00') };

  it('when the outage held it up for at least the time allowed', () => {
    expect(staleBefore(outage, 'PT1H')).toEqual(at('17:00:00'));
    expect(staleBefore(outage, 'PT10H')).toEqual(at('08:00:00'));
  });

  it('never after an outage that was shorter', () => {
    expect(staleBefore(outage, 'PT10H1S')).toBeNull();
    expect(staleBefore(outage, 'P1D')).toBeNull();
  });
});
