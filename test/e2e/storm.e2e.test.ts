import { expect, it } from 'vitest';
import { describeStorm } from '#test/storm/describe-storm.ts';
import { runStorm } from '#test/storm/run-storm.ts';

it('200 contacts get exactly their mails while Google fails and processes are killed 15 times', async () => {
  const report = await runStorm({
    contacts: 200,
    mailboxes: 40,
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
});
