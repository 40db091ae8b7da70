import { claim } from './claim.ts';
import { heldMails, type World } from './world.ts';

/**
 * Ends every pause and lets the mailboxes send until nothing waits or `untilMs` has come.
 * @returns the mails that were never sent
 */
export function drainWorld(world: World, untilMs: number): readonly string[] {
  for (const one of [world, ...world.mailboxes, ...world.campaigns, ...world.mails]) {
    one.isPaused = false;
  }
  while (world.nowMs < untilMs) {
    for (const { slot } of heldMails(world)) slot.sentAtMs ??= world.nowMs;
    const decisions = world.mailboxes.map((mailbox) => claim(world, mailbox));
    if (decisions.every(({ kind }) => kind === 'idle')) break;
    if (decisions.some(({ kind }) => kind === 'send')) continue;
    const nextMs = decisions.map((each) => (each.kind === 'wait' ? each.reason.recheckAtMs : null));
    const firstMs = Math.min(...nextMs.map((atMs) => atMs ?? Infinity));
    if (firstMs <= world.nowMs) throw new Error('a mailbox looks again without the clock moving');
    world.nowMs = firstMs;
  }
  return world.mails.filter(({ slot }) => !slot).map(({ candidate }) => candidate.emailId);
}
