import { lockProfiles } from '#db/queries/profile/lock-profiles.ts';
import { profileRows, type ProfileChanges } from '#db/queries/profile/profile-rows.ts';
import type { ProfileRow } from '#db/queries/profile/profile-rows.ts';
import type { Transaction } from '#db/client.ts';
import { refuseTakenLabel } from './refuse-taken-label.ts';

/** Adds a profile; the first one is the default. @throws AppError conflict when the label is taken */
export async function insertProfile(
  tx: Transaction,
  workspaceId: string,
  { label = 'Main', ...columns }: ProfileChanges,
): Promise<ProfileRow> {
  await lockProfiles(tx, workspaceId);
  await refuseTakenLabel(tx, label);
  const isDefault = (await profileRows.findDefault(tx)) === null;
  return profileRows.insert(tx, { ...columns, label, workspaceId, isDefault });
}
