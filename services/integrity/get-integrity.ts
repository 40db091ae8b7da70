import { inWorkspace } from '#db/in-workspace.ts';
import type { IntegrityView } from '#domain/integrity/integrity-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewIntegrity } from './view-integrity.ts';

/** What the latest check found. @throws AppError forbidden */
export async function getIntegrity({ ctx }: { ctx: VerbContext }): Promise<IntegrityView> {
  authorize(ctx.access, 'read');
  return inWorkspace(ctx.db, ctx.access.workspaceId, viewIntegrity);
}
