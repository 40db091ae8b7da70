import { Context } from '@temporalio/activity';
import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { claimUnjudged, unclaim } from '#db/queries/inbound-message/claim-unjudged.ts';
import { recordAskedMeaning } from '#db/queries/inbound-message/record-asked-meaning.ts';
import { addMonthCost } from '#db/queries/writing/add-month-cost.ts';
import { isBudgetSpent } from '#db/queries/writing/is-budget-spent.ts';
import { unknownMeaning, type AskedMeaning } from '#domain/reply/meaning/read-meaning-answer.ts';
import { completionCost } from '#domain/writing/completion-cost.ts';
import type { Completion, LlmClient } from '#integrations/llm/llm-client.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { ReplyArgs } from '#workflows/contract.ts';
import { isFinalRefusal } from '../writing/is-final-refusal.ts';
import type { WritingDeps } from '../writing/writing-deps.ts';
import { askModel } from './ask-model.ts';

export type ReplyActivities = ReturnType<typeof createReplyActivities>;

export function createReplyActivities({
  db,
  clock,
  llm,
}: Pick<WritingDeps, 'db' | 'clock' | 'llm'>) {
  return {
    /**
     * Has the language model say what a reply means that nobody could tell, and keeps what it says with
     * its cost. One answer at most is paid for: the reply is claimed before, and a crash after that
     * leaves it to people. Throws only when the model cannot be reached. Expected to take 1 to 20 s.
     */
    async askMeaning({ workspaceId, inboundId }: ReplyArgs): Promise<void> {
      if (!llm) return;
      const inTx = <T>(work: (tx: Transaction) => Promise<T>) => inWorkspace(db, workspaceId, work);
      const keep = (asked: AskedMeaning) =>
        inTx((tx) => recordAskedMeaning(tx, inboundId, asked, clock()));
      if (await inTx((tx) => isBudgetSpent(tx, workspaceId, clock()))) {
        return keep(unknownMeaning('The month’s budget for the language model is spent.'));
      }
      const reply = await inTx((tx) => claimUnjudged(tx, inboundId, clock()));
      if (!reply) return;
      try {
        const { asked, completion } = await askModel(
          llm,
          reply,
          Context.current().cancellationSignal,
        );
        await inTx(async (tx) => {
          if (completion) await addMonthCost(tx, costOf(llm, workspaceId, completion), clock());
          await recordAskedMeaning(tx, inboundId, asked, clock());
        });
      } catch (error) {
        if (isFinalRefusal(error)) {
          return keep(unknownMeaning('The language model did not take the question.'));
        }
        if (error instanceof ProviderError) await inTx((tx) => unclaim(tx, inboundId));
        throw error;
      }
    },
  };
}

function costOf({ price }: LlmClient, workspaceId: string, completion: Completion) {
  const { model, inputTokens, outputTokens } = completion;
  const { microDollars } = completionCost(model, inputTokens, outputTokens, price);
  return { workspaceId, model, answers: 1, inputTokens, outputTokens, microDollars };
}
