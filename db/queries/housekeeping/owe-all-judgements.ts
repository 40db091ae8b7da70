import type { Database } from '../../client.ts';
import { inWorkspace } from '../../in-workspace.ts';
import { oweJudgements } from '../reply/owe-judgements.ts';
import { listWorkspaceIds } from '../workspace/list-workspace-ids.ts';

/** Of each workspace at a time: a model that has just come is not buried under the answers of a year. */
const atOnce = 20;

/** Has the model asked, in every workspace, about answers that it could not be asked about in time. */
export async function oweAllJudgements(db: Database, now: Date): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(db)) {
    await inWorkspace(db, workspaceId, (tx) =>
      oweJudgements(tx, workspaceId, { now, limit: atOnce }),
    );
  }
}
