import type { TemplateVersionRow } from '#db/queries/template/template-version-rows.ts';
import type { TemplateVersionView } from '#domain/template/template-version-view.ts';
import type { ActorView } from '#domain/workspace/actor-view.ts';
import type { Actor } from '#domain/workspace/actor.ts';

/** @param current number of the version that the template has now */
export function viewTemplateVersion(
  row: TemplateVersionRow,
  current: number,
  name: (actor: Actor) => ActorView,
): TemplateVersionView {
  return {
    number: row.number,
    isCurrent: row.number === current,
    changed: row.changed,
    restoredFrom: row.restoredFrom,
    savedBy: name(row.actor),
    savedAt: row.createdAt.toISOString(),
  };
}
