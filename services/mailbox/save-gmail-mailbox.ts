import { newId } from '#db/new-id.ts';
import { findUsers } from '#db/queries/access/find-users.ts';
import { insertMailbox } from '#db/queries/mailbox/insert-mailbox.ts';
import { lockGmailMailbox } from '#db/queries/mailbox/lock-gmail-mailbox.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { sealSecret } from '#db/seal-secret.ts';
import { gmailDailyCap } from '#domain/mailbox/gmail-daily-cap.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { defaultMailboxSendingSettings } from '#domain/sending/mailbox-sending-settings.ts';
import type { GmailConsent } from '#integrations/mail/gmail/oauth.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { providerRefusal } from '../provider-refusal.ts';
import { getMailboxView } from './get-mailbox-row.ts';

type Granted = Extract<GmailConsent, { kind: 'granted' }>;

/**
 * Writes a granted mailbox. A new one is watched from this moment on; one connected again goes on
 * where it was, so that no reply of the meantime is missed.
 */
export async function saveGmailMailbox(
  ctx: VerbContext,
  { consent, timeZone }: { consent: Granted; timeZone: string },
): Promise<MailboxView> {
  const { workspaceId } = ctx.access;
  const address = consent.address.toLowerCase();
  const cursor = await readCursor(ctx, consent.refreshToken);
  const displayName = await callerName(ctx, address);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const known = await lockGmailMailbox(tx, { workspaceId, address });
    const mailboxId = known?.id ?? newId('mailbox');
    const grant = {
      connection: 'connected' as const,
      disconnectedReason: null,
      disconnectedAt: null,
      credentials: sealSecret(
        ctx.encryptionKeys,
        { workspaceId, table: 'mailboxes', column: 'credentials', rowId: mailboxId },
        consent.refreshToken,
      ),
      grantedScopes: [...consent.scopes],
      // Null where it held no mail when it was last looked at: then it is searched by date.
      syncCursor: known ? known.syncCursor : cursor,
      watchSince: known?.watchSince ?? ctx.clock(),
    };
    if (known) await updateMailbox(tx, mailboxId, grant);
    else {
      const { gap, ...settings } = defaultMailboxSendingSettings;
      await insertMailbox(tx, {
        ...settings,
        ...grant,
        id: mailboxId,
        workspaceId,
        kind: 'gmail',
        address,
        displayName,
        timeZone,
        gapMinSeconds: gap.minSeconds,
        gapMaxSeconds: gap.maxSeconds,
        providerDailyCap: gmailDailyCap(address),
      });
    }
    owe({ kind: 'watch_mailbox', mailboxId });
    owe({ kind: 'poke_mailbox', mailboxId });
    await announce('mailbox.changed', mailboxId);
    await audit('completeGmailConnect', mailboxId, { isNew: !known });
    return getMailboxView(tx, mailboxId, ctx.clock());
  });
}

async function readCursor({ google }: VerbContext, refreshToken: string): Promise<string | null> {
  try {
    return await google.openMailbox({ refreshToken }).currentCursor();
  } catch (error) {
    throw providerRefusal(error, 'Gmail does not let us read this mailbox: start again.');
  }
}

/** Recipients see it beside the address; a person may change it. */
async function callerName({ db, access }: VerbContext, address: string): Promise<string> {
  const [user] = access.actor.kind === 'user' ? await findUsers(db, [access.actor.userId]) : [];
  return user?.name ?? address;
}
