import { expect, it } from 'vitest';
import { describeStorm } from '#test/storm/describe-storm.ts';
import { runStorm } from '#test/storm/run-storm.ts';

/** Less than three minutes on two cores that have nothing else to do. */
const timeout = 15 * 60_000;

it(
  '200 contacts get exactly their mails while Google fails and processes are killed 15 times',
  { timeout },
  async () => {
    const report = await runStorm({
      contacts: 200,
      mailboxes: 25,
      kills: 15,
      answers: 10,
      seed: 20261121,
    });
    const { violations, strayDrafts, mailsSent, mailsAtProvider, verifierFound, kills } = report;
    expect(violations, describeStorm(report)).toEqual([]);
    expect(verifierFound).toBeNull();
    expect(mailsAtProvider).toBe(mailsSent);
    expect(strayDrafts.before).toBeGreaterThan(0);
    expect(strayDrafts.after).toBe(0);
    expect([...kills.values()].reduce((sum, count) => sum + count, 0)).toBe(15);
  },
);
