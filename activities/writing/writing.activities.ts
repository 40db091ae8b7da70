import { Context } from '@temporalio/activity';
import { inWorkspace } from '#db/in-workspace.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';
import { pokeMailbox } from '../workflow-signals.ts';
import { finishDraft, type DraftOutcome } from './finish-draft.ts';
import { openDraft, type OpenDraft } from './open-draft.ts';
import { writeDraft } from './write-draft.ts';
import type { WritingDeps } from './writing-deps.ts';

export type WritingActivities = ReturnType<typeof createWritingActivities>;

type EmailRef = { workspaceId: string; emailId: string };

export function createWritingActivities(deps: WritingDeps) {
  return {
    /**
     * Has the language model write a draft, and puts it into its mailbox's queue or before a person. An
     * answer is stored before it is used, so a second attempt does not ask again. Throws only when the
     * model cannot be reached. Expected to take 5 to 60 s.
     */
    writeEmail: (args: EmailRef): Promise<WriteEmailResult> =>
      withDraft(args, (draft) => writeDraft(deps, draft, Context.current().cancellationSignal)),

    /** The last word when the model stays away: the step's own text. Idempotent. Milliseconds. */
    takeStepText: (args: EmailRef): Promise<WriteEmailResult> =>
      withDraft(args, async () => ({ kind: 'fallback', because: 'unavailable' })),
  };

  async function withDraft(
    { workspaceId, emailId }: EmailRef,
    write: (draft: OpenDraft) => Promise<DraftOutcome>,
  ): Promise<WriteEmailResult> {
    // Of its first attempt: the next one goes on where that one was broken off.
    const since = new Date(Context.current().info.scheduledTimestampMs);
    const draft = await inWorkspace(deps.db, workspaceId, (tx) => openDraft(tx, emailId, since));
    if (!draft) return { kind: 'changed' };
    const outcome = await write(draft);
    const result = await inWorkspace(deps.db, workspaceId, (tx) =>
      finishDraft(tx, draft, outcome, deps.clock()),
    );
    if (result.kind === 'ready') await pokeMailbox(workspaceId, draft.row.email.mailboxId);
    return result;
  }
}
