import { sql } from 'drizzle-orm';
import type { Finding } from '#domain/writing/finding.ts';
import type { UsedPart } from '#domain/writing/used-part.ts';
import type { Transaction } from '../../client.ts';
import { emailWritings } from '../../schema/index.ts';
import { addMonthCost } from './add-month-cost.ts';

type Answer = Omit<
  typeof emailWritings.$inferInsert,
  'id' | 'attempt' | 'messages' | 'used' | 'findings'
> & {
  messages: readonly { role: string; content: string }[];
  used: readonly UsedPart[];
  findings: readonly Finding[];
};

/** Keeps an answer of the model with all it was asked, and adds its cost to the month. */
export async function recordAnswer(tx: Transaction, answer: Answer, now: Date): Promise<void> {
  const { messages, used, findings, ...kept } = answer;
  const { workspaceId, emailId, draftNumber, model, inputTokens, outputTokens, microDollars } =
    kept;
  await tx.insert(emailWritings).values({
    ...kept,
    messages: [...messages],
    used: [...used],
    findings: [...findings],
    createdAt: now,
    // A second attempt at the same draft goes on counting.
    attempt: sql`(select coalesce(max(attempt), 0) + 1 from email_writings
      where email_id = ${emailId} and draft_number = ${draftNumber})`,
  });
  await addMonthCost(
    tx,
    { workspaceId, model, answers: 1, inputTokens, outputTokens, microDollars },
    now,
  );
}
