import { RestoreContactsInput } from '#domain/contact/restore-contacts-input.ts';
import type { RestoredContactsView } from '#domain/contact/restored-contacts-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { bringBack } from './bring-back.ts';

/**
 * Takes contacts out of the trash, with everything; their sequences go on. Whose address belongs to
 * somebody else by now stays there. Idempotent. @throws AppError forbidden; invalid_input
 */
export async function restoreContacts(call: {
  ctx: VerbContext;
  input: RestoreContactsInput;
}): Promise<RestoredContactsView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const contactIds = [...new Set(parseInput(RestoreContactsInput, call.input).contactIds)];
  return changeWorkspace(ctx, async (change) => {
    const back = await bringBack(ctx, change, contactIds);
    if (back.length > 0) await change.audit('restoreContacts', null, { restored: back.length });
    return { restored: back.length, left: contactIds.length - back.length };
  });
}
