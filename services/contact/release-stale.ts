import type { ContactView } from '#domain/contact/contact-view.ts';
import { ReleaseStaleInput } from '#domain/outage/release-stale-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { decideStale } from './decide-stale.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/**
 * Decides about the contact's mail that an outage made overdue and its campaign holds. Changes nothing
 * when none is held, so it is idempotent. @throws AppError forbidden; not_found
 */
export async function releaseStale(call: {
  ctx: VerbContext;
  input: ReleaseStaleInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId, action } = parseInput(ReleaseStaleInput, call.input);
  return changeWorkspace(ctx, async (change) => {
    const { enrollment } = await lockContact(change.tx, contactId);
    if (enrollment?.staleSince) {
      await decideStale(change, ctx, { enrollment, action });
      await change.audit('releaseStale', contactId, { action });
    }
    return viewContact(await getContactOverview(change.tx, contactId));
  });
}
