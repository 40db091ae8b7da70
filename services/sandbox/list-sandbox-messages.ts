import { inWorkspace } from '#db/in-workspace.ts';
import { listAddresses } from '#db/queries/mailbox/list-addresses.ts';
import { findByProviderMessages } from '#db/queries/outbound-email/find-by-provider-messages.ts';
import type { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { getSandbox } from './get-sandbox.ts';

/** What recipients got from this workspace, newest first. @throws AppError forbidden; not_found when the Sandbox is off */
export async function listSandboxMessages({
  ctx,
}: {
  ctx: VerbContext;
}): Promise<PageView<SandboxMessageView>> {
  authorize(ctx.access, 'read');
  const sandbox = getSandbox(ctx);
  const { workspaceId } = ctx.access;
  const addresses = await inWorkspace(ctx.db, workspaceId, listAddresses);
  const messages = await sandbox.listMessages(addresses);
  // Another workspace may use the same account of the Sandbox.
  const own = await inWorkspace(ctx.db, workspaceId, (tx) =>
    findByProviderMessages(
      tx,
      messages.map(({ id }) => id),
    ),
  );
  const ownIds = new Set(own.map(({ messageId }) => messageId));
  return { items: messages.filter(({ id }) => ownIds.has(id)), nextCursor: null };
}
