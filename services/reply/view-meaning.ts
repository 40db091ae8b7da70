import type { inboundMessages } from '#db/schema/index.ts';
import type { ActorView } from '#domain/workspace/actor-view.ts';
import type { Actor } from '#domain/workspace/actor.ts';

type Row = typeof inboundMessages.$inferSelect;

/** What a received mail means and who says so. */
export function viewMeaning(row: Row, name: (actor: Actor) => ActorView) {
  const { meaning, meaningSource, meaningConfidence, meaningBecause, meaningActor } = row;
  return {
    meaning,
    meaningSource,
    meaningConfidence,
    meaningBecause,
    meaningActor: meaningActor && name(meaningActor),
  };
}
