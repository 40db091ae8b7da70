import { pickNextSend } from '#domain/sending/pick-next-send.ts';
import type { SendDecision } from '#domain/sending/send-decision.ts';
import { dateOnWall, isNearClockChange } from '../wall-oracle.ts';
import { brokenRule } from './broken-rule.ts';
import { stateOf } from './state-of.ts';
import type { World, WorldMail, WorldMailbox } from './world.ts';

/**
 * Asks the planner for one mailbox, holds its answer against the rules, and grants the slot.
 * @throws Error when a mail goes that a rule forbids, or none goes though a rule forbids no mail
 */
export function claim(world: World, mailbox: WorldMailbox): SendDecision {
  const decision = pickNextSend(stateOf(world, mailbox), world.nowMs, mailbox.id);
  const own = world.mails.filter((mail) => mail.mailbox === mailbox);
  if (decision.kind !== 'send') {
    const free = own.find((mail) => brokenRule(world, mail) === null && !isHourTwice(world, mail));
    if (free) throw new Error(`${free.candidate.emailId} may go, yet ${say(decision)}`);
    return decision;
  }
  const mail = own.find(({ candidate }) => candidate.emailId === decision.candidate.emailId);
  if (!mail) throw new Error('a slot went to a mail of another mailbox');
  const rule = brokenRule(world, mail);
  if (rule) throw new Error(`${mail.candidate.emailId} goes against its ${rule}`);
  const { enrollmentId, emailNumber } = mail.candidate;
  const day = dateOnWall(mailbox.settings.timeZone, world.nowMs);
  mail.slot = { atMs: world.nowMs, day, sentAtMs: null };
  mailbox.lastSlot = { atMs: world.nowMs, enrollmentId, emailNumber };
  return decision;
}

/** When clocks are put back, a window opens in one of the two equal hours only. */
function isHourTwice({ nowMs }: World, { mailbox, candidate }: WorldMail): boolean {
  const zones = [mailbox.settings.timeZone, candidate.recipientZone ?? mailbox.settings.timeZone];
  return zones.some((zone) => isNearClockChange(zone, nowMs));
}

function say(decision: SendDecision): string {
  return decision.kind === 'wait' ? `the mailbox waits for ${decision.reason.code}` : 'it is idle';
}
