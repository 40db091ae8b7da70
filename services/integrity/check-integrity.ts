import type { IntegrityView } from '#domain/integrity/integrity-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { viewIntegrity } from './view-integrity.ts';

/**
 * Checks the workspace now instead of within the hour; pages hear when it is done. Asked again while a
 * check runs, that one counts. Answers the check before. @throws AppError forbidden without scope admin
 */
export async function checkIntegrity({ ctx }: { ctx: VerbContext }): Promise<IntegrityView> {
  authorize(ctx.access, 'admin');
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    owe({ kind: 'check_integrity' });
    await audit('checkIntegrity', null);
    return viewIntegrity(tx);
  });
}
