import { insertContactEvents } from '#db/queries/contact-event/insert-contact-events.ts';
import { restoreContacts as restoreRows } from '#db/queries/contact/restore-contacts.ts';
import { RestoreContactsInput } from '#domain/contact/restore-contacts-input.ts';
import type { RestoredContactsView } from '#domain/contact/restored-contacts-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';

/**
 * Takes contacts out of the trash, with everything but their places in campaigns. Whose address belongs
 * to somebody else by now stays there. Idempotent. @throws AppError forbidden; invalid_input
 */
export async function restoreContacts(call: {
  ctx: VerbContext;
  input: RestoreContactsInput;
}): Promise<RestoredContactsView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const contactIds = [...new Set(parseInput(RestoreContactsInput, call.input).contactIds)];
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const back = await restoreRows(tx, contactIds);
    if (back.length > 0) {
      await insertContactEvents(
        tx,
        { workspaceId, actor, at: ctx.clock(), type: 'contact.restored', data: {} },
        back.map((contactId) => ({ contactId, enrollmentId: null })),
      );
      await announce('contact.changed', null);
      await audit('restoreContacts', null, { restored: back.length });
    }
    return { restored: back.length, left: contactIds.length - back.length };
  });
}
