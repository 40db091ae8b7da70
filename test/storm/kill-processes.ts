import { waitUntil } from '#processes/machine/wait-until.ts';
import type { ChildName } from '#processes/supervisor/child-name.ts';
import type { Random } from '#test/harness/seeded-random.ts';
import type { StartedProduct } from '#test/harness/started-product.ts';

/** Out of a hundred kills; the worker holds every send in its hands. */
const shares: readonly (readonly [ChildName, number])[] = [
  ['worker', 58],
  ['server', 14],
  ['temporal', 14],
  ['postgres', 14],
];

/** How often a kill comes together with the one before it, perhaps in the middle of a recovery. */
const together = 0.4;

/**
 * Kills processes with SIGKILL, spread at random over the work.
 * @param progress how much of the work is done, 0 to 1
 * @returns how often each was killed
 */
export async function killProcesses(storm: {
  product: StartedProduct;
  kills: number;
  random: Random;
  progress: () => number;
  signal: AbortSignal;
}): Promise<Map<ChildName, number>> {
  const { product, random, progress, signal } = storm;
  const killed = new Map<ChildName, number>();
  for (const moment of drawMoments(storm.kills, random)) {
    const victim = pick(random);
    const isItsTime = () => progress() >= moment && kill(product, victim);
    const what = `a ${victim} to kill at ${Math.round(moment * 100)} % of the work`;
    await waitUntil(isItsTime, { what, withinMs: Infinity, everyMs: 25, signal });
    killed.set(victim, (killed.get(victim) ?? 0) + 1);
  }
  return killed;
}

function drawMoments(kills: number, random: Random): number[] {
  const moments = Array.from({ length: kills }, random).toSorted((a, b) => a - b);
  return moments.map((moment, index) =>
    random() < together ? (moments[index - 1] ?? moment) : moment,
  );
}

/** @returns false while it is not running */
function kill(product: StartedProduct, victim: ChildName): boolean {
  try {
    process.kill(product.pid(victim), 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

function pick(random: Random): ChildName {
  let left = random() * 100;
  for (const [name, share] of shares) {
    left -= share;
    if (left < 0) return name;
  }
  return 'worker';
}
