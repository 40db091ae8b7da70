import type { Transaction } from '#db/client.ts';
import { savedViewRows } from '#db/queries/saved-view/saved-view-rows.ts';
import { segmentRows } from '#db/queries/segment/segment-rows.ts';
import { findLabelUses } from '#domain/organising/find-label-uses.ts';
import { isSameName } from '#domain/organising/label.ts';
import { renameInCondition, type Renaming } from '#domain/organising/rename-in-condition.ts';
import { renameInView } from '#domain/organising/rename-in-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { findLabelUsers } from './find-label-users.ts';

/**
 * Segments and views ask for a tag or field by its new name. What a campaign has written stays as it was
 * written: whom it would miss is said before.
 * @throws AppError conflict while a campaign asks for it
 */
export async function renameLabel(tx: Transaction, renaming: Renaming): Promise<void> {
  const { kind, from, to } = renaming;
  const users = await findLabelUsers(tx);
  const uses = findLabelUses({ kind, name: from }, users);
  const campaign = uses.find((use) => use.kind === 'campaign');
  if (campaign && !isSameName(from, to)) {
    throw new AppError(
      'conflict',
      `The campaign “${campaign.name}” asks for “${from}”: change its sequence first.`,
    );
  }
  for (const { id, condition } of users.segments) {
    const renamed = renameInCondition(condition, renaming);
    if (renamed !== condition) await segmentRows.update(tx, id, { condition: renamed });
  }
  for (const { id, query } of users.views) {
    const renamed = renameInView(query, renaming);
    if (renamed !== query) await savedViewRows.update(tx, id, { query: renamed });
  }
}
