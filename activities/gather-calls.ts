/**
 * Calls that only say "look again" are as good together as alone: while one of a key is on its way, all
 * that come share the next, which leaves when that one has arrived. Whoever waits for theirs knows that it
 * left after they asked, so no look comes too early for them; alone, nobody waits.
 * @returns `call`, or the one that stands for it
 */
export function gatherCalls(): (key: string, call: () => Promise<void>) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();

  function leave(key: string, call: () => Promise<void>): Promise<void> {
    next.delete(key);
    const left = call().finally(() => {
      if (underWay.get(key) === left) underWay.delete(key);
    });
    underWay.set(key, left);
    return left;
  }

  return (key, call) => {
    const gathered = next.get(key);
    if (gathered) return gathered;
    const before = underWay.get(key);
    if (!before) return leave(key, call);
    const shared = before.then(
      () => leave(key, call),
      () => leave(key, call),
    );
    next.set(key, shared);
    return shared;
  };
}
