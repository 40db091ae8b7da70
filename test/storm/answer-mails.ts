import { waitUntil } from '#processes/machine/wait-until.ts';
import type { Random } from '#test/harness/seeded-random.ts';
import type { EmulatedMailbox } from './emulated-mailbox.ts';

/**
 * Recipients reply at random moments, to a mail that has just come or to an old one.
 * @param progress how much of the work is done, 0 to 1
 * @returns their addresses
 */
export async function answerMails(storm: {
  mailboxes: readonly EmulatedMailbox[];
  answers: number;
  random: Random;
  progress: () => number;
  signal: AbortSignal;
}): Promise<Set<string>> {
  const { mailboxes, random, progress, signal } = storm;
  const answered = new Set<string>();
  const moments = Array.from({ length: storm.answers }, random).toSorted((a, b) => a - b);
  for (const moment of moments) {
    const what = `${Math.round(moment * 100)} % of the work`;
    const isItsTime = () => progress() >= moment;
    await waitUntil(isItsTime, { what, withinMs: Infinity, signal });
    const mailbox = mailboxes[Math.floor(random() * mailboxes.length)];
    const ids = (await mailbox?.sentIds()) ?? [];
    // Every other one answers what has just come: the closest race.
    const id = ids[random() < 0.5 ? 0 : Math.floor(random() * ids.length)];
    if (mailbox && id !== undefined) answered.add(await mailbox.replyTo(id));
  }
  return answered;
}
