import type { Transaction } from '#db/client.ts';
import { profileRows, type ProfileRow } from '#db/queries/profile/profile-rows.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found */
export async function getProfileRow(tx: Transaction, profileId: string): Promise<ProfileRow> {
  const row = await profileRows.find(tx, profileId);
  if (!row) throw notFound('profile');
  return row;
}
