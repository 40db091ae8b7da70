import type { Transaction } from '#db/client.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import { AppError } from '#domain/shared/app-error.ts';

/** @throws AppError conflict when another profile is called the same, in any letter case */
export async function refuseTakenLabel(
  tx: Transaction,
  label: string,
  exceptId: string | null = null,
): Promise<void> {
  if (!(await profileRows.isLabelTaken(tx, label, exceptId))) return;
  const message = 'There is a profile of this name already.';
  throw new AppError('conflict', message, { details: { fields: { label: message } } });
}
