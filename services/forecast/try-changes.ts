import { inWorkspace } from '#db/in-workspace.ts';
import { loadForecastState } from '#db/queries/forecast/load-forecast-state.ts';
import { applyForecastChanges } from '#domain/forecast/apply-forecast-changes.ts';
import type { ForecastChanges } from '#domain/forecast/forecast-changes.ts';
import { ForecastInput } from '#domain/forecast/forecast-input.ts';
import type { ForecastState } from '#domain/forecast/forecast-state.ts';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { runForecast } from './run-forecast.ts';
import { viewForecast } from './view-forecast.ts';

/** What the workspace would send under other settings; sets none. @throws AppError forbidden; invalid_input; not_found */
export async function tryChanges(call: {
  ctx: VerbContext;
  input: ForecastInput;
}): Promise<ForecastView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { changes, days } = parseInput(ForecastInput, call.input);
  const { workspaceId } = ctx.access;
  const now = ctx.clock();
  const present = await inWorkspace(ctx.db, workspaceId, (tx) =>
    loadForecastState(tx, { workspaceId, draftId: null, now }),
  );
  checkIds(present, changes);
  const state = applyForecastChanges(present, changes);
  const view = viewForecast(state, await runForecast(state, now), { now, days });
  return { ...view, sends: [] };
}

/** @throws AppError not_found for a mailbox or campaign that has no part in the forecast */
function checkIds({ mailboxes, campaigns }: ForecastState, changes: ForecastChanges): void {
  const knownMailboxes = new Set(mailboxes.map(({ id }) => id));
  const knownCampaigns = new Set(campaigns.map(({ id }) => id));
  const triedMailboxes = [
    ...Object.keys(changes.mailboxes ?? {}),
    ...(changes.addMailboxes ?? []).map(({ likeMailboxId }) => likeMailboxId),
  ];
  if (triedMailboxes.some((id) => !knownMailboxes.has(id))) throw notFound('mailbox');
  const triedCampaigns = Object.keys(changes.campaigns ?? {});
  if (triedCampaigns.some((id) => !knownCampaigns.has(id))) throw notFound('running campaign');
}
