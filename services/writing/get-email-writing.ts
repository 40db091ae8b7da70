import { inWorkspace } from '#db/in-workspace.ts';
import { findEmail } from '#db/queries/outbound-email/find-email.ts';
import { listAnswers } from '#db/queries/writing/list-answers.ts';
import { listRevisions } from '#db/queries/writing/list-revisions.ts';
import { EmailRefInput } from '#domain/writing/email-ref-input.ts';
import { EmailWritingView } from '#domain/writing/email-writing-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { nameActors } from '../name-actors.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Why a mail says what it says: prompts, answers, costs, and who changed what. @throws AppError forbidden; not_found */
export async function getEmailWriting(call: {
  ctx: VerbContext;
  input: EmailRefInput;
}): Promise<EmailWritingView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { emailId } = parseInput(EmailRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const email = await findEmail(tx, emailId);
    if (!email) throw notFound('email');
    const revisions = await listRevisions(tx, emailId);
    const actors = [email.approvedBy, ...revisions.map(({ actor }) => actor)];
    const name = await nameActors(
      tx,
      actors.filter((actor) => actor !== null),
    );
    const { writtenBy, fallbackReason, confidence, instruction, approvedAt, approvedBy } = email;
    const answers = await listAnswers(tx, emailId);
    return EmailWritingView.parse({
      emailId,
      writtenBy,
      fallbackReason,
      confidence,
      instruction,
      approvedAt: approvedAt?.toISOString() ?? null,
      approvedBy: approvedBy && name(approvedBy),
      answers: answers.map(({ value, createdAt, ...answer }) => ({
        ...answer,
        email: value,
        at: createdAt.toISOString(),
      })),
      revisions: revisions.map(({ source, actor, subject, bodyText, createdAt }) => ({
        source,
        actor: actor && name(actor),
        subject,
        bodyText,
        at: createdAt.toISOString(),
      })),
    });
  });
}
