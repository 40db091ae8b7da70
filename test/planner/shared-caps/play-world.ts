import { dayMs, hourMs, minuteMs } from '#domain/shared/milliseconds.ts';
import type { Random } from '#test/harness/seeded-random.ts';
import { claim } from './claim.ts';
import { below, pick } from './random-world.ts';
import { heldMails, type World } from './world.ts';

/** Claims, sends, failures, pauses and clock moves, in any order. @returns how many */
export function playWorld(world: World, random: Random): number {
  const turns = 8 + below(random, 12);
  for (let turn = 0; turn < turns; turn += 1) takeTurn(world, random);
  return turns;
}

function takeTurn(world: World, random: Random): void {
  const dice = random();
  if (dice < 0.45) return claimOnce(world, random);
  if (dice < 0.65) return settleOne(world, random);
  if (dice < 0.75) return switchPause(world, random);
  moveClock(world, random);
}

/** Now and then the clock goes right to where the planner said that it opens. */
function claimOnce(world: World, random: Random): void {
  const decision = claim(world, pick(random, world.mailboxes));
  if (decision.kind !== 'wait' || random() < 0.5) return;
  const { recheckAtMs } = decision.reason;
  if (recheckAtMs !== null && recheckAtMs < world.nowMs + 7 * dayMs) world.nowMs = recheckAtMs;
}

/** A mail under way goes out, or comes back without having gone. */
function settleOne(world: World, random: Random): void {
  const mail = heldMails(world).find(({ slot }) => slot.sentAtMs === null);
  if (!mail) return moveClock(world, random);
  if (random() < 0.75) mail.slot.sentAtMs = world.nowMs;
  else unslot(world, mail.candidate.emailId);
}

function unslot(world: World, emailId: string): void {
  const mail = world.mails.find(({ candidate }) => candidate.emailId === emailId);
  if (mail) mail.slot = null;
}

function switchPause(world: World, random: Random): void {
  const one = pick(random, [
    world,
    pick(random, world.mailboxes),
    pick(random, world.campaigns),
    pick(random, world.mails),
  ]);
  one.isPaused = !one.isPaused;
}

/** Forward by seconds or hours; once in a while a machine's clock is put back. */
function moveClock(world: World, random: Random): void {
  const dice = random();
  if (dice < 0.05) world.nowMs -= below(random, hourMs);
  else if (dice < 0.5) world.nowMs += below(random, 20 * minuteMs);
  else if (dice < 0.9) world.nowMs += below(random, 8 * hourMs);
  else world.nowMs += below(random, 2 * dayMs);
}
