import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { inWorkspace } from '#db/in-workspace.ts';
import { claimSend, type SendClaim } from '#db/queries/outbound-email/claim-send.ts';
import { loadSending } from '#db/queries/outbound-email/load-sending.ts';
import { SupersededAttemptError } from '#db/queries/outbound-email/update-as-attempt.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { pokeContact, pokeMailbox } from '../workflow-signals.ts';
import type { MailDeps } from './mail-deps.ts';
import { markUnknown } from './mark-unknown.ts';
import { sendClaimed } from './send-claimed.ts';
import { settleRefusal } from './settle-refusal.ts';

type Claimed = Extract<SendClaim, { kind: 'claimed' }>;

export type MailActivities = ReturnType<typeof createMailActivities>;

export function createMailActivities(deps: MailDeps) {
  return {
    /**
     * Sends one email under its slot, or finds out that an earlier attempt did. Idempotent by the
     * ledger row and the draft as one-use token. Business outcomes are values; throws only what
     * another attempt can settle. Expected to take 1 to 5 s, at most the provider deadline.
     */
    sendEmail: async (args: {
      workspaceId: string;
      emailId: string;
      slotId: string;
    }): Promise<SendEmailResult> => {
      const claim = await inWorkspace(deps.db, args.workspaceId, (tx) =>
        claimSend(tx, { ...args, now: deps.clock() }),
      );
      if (claim.kind === 'settled') return { kind: claim.as };
      if (claim.kind === 'closed') {
        if (claim.over) {
          await pokeContact(claim.over.enrollmentId);
          await pokeMailbox(args.workspaceId, claim.over.mailboxId);
        }
        return { kind: 'gate_closed' };
      }
      waitForZombie(deps, claim);
      const result = await attempt(deps, claim);
      // A slot came free, or the mailbox's state changed: the dispatcher plans anew.
      if (result.kind !== 'sent') await pokeMailbox(args.workspaceId, claim.row.email.mailboxId);
      return result;
    },

    /** The last word when every attempt left open whether the mail went out: `unknown`, for a person. Idempotent. */
    giveUpSending: async (args: {
      workspaceId: string;
      emailId: string;
    }): Promise<SendEmailResult> => {
      const { email } = await inWorkspace(deps.db, args.workspaceId, (tx) =>
        loadSending(tx, args.emailId),
      );
      return markUnknown(deps, email);
    },
  };
}

async function attempt(deps: MailDeps, claim: Claimed): Promise<SendEmailResult> {
  try {
    return await sendClaimed(deps, claim);
  } catch (error) {
    if (error instanceof SupersededAttemptError) return { kind: 'gate_closed' };
    if (error instanceof ProviderError && isCertainlyUnsent(error)) {
      return settleRefusal(deps, claim, error);
    }
    throw error;
  }
}

/** Effects nobody knows and answers nobody understands go to the next attempt, which looks first. */
function isCertainlyUnsent(error: ProviderError): boolean {
  return error.effect === 'none' && error.kind !== 'bad_response';
}

/** An earlier attempt whose worker is frozen, not dead, may still be talking to the provider. */
function waitForZombie({ clock, timing }: MailDeps, claim: Claimed): void {
  const { sendingSince } = claim.row.email;
  if (!claim.isResumed || !sendingSince) return;
  const restMs = sendingSince.getTime() + timing.deadlineMs + timing.fenceMs - clock().getTime();
  if (restMs <= 0) return;
  throw ApplicationFailure.create({
    type: 'mail.fenced',
    message: 'an earlier attempt may still be sending',
    nextRetryDelay: restMs,
    category: ApplicationFailureCategory.BENIGN,
  });
}
