import { inWorkspace } from '#db/in-workspace.ts';
import { loadForecastState } from '#db/queries/forecast/load-forecast-state.ts';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import { GetForecastInput } from '#domain/forecast/get-forecast-input.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { runForecast } from './run-forecast.ts';
import { viewForecast } from './view-forecast.ts';

/** What the whole workspace will send, day by day, without the single mails. @throws AppError forbidden; invalid_input */
export async function getForecast(call: {
  ctx: VerbContext;
  input: GetForecastInput;
}): Promise<ForecastView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { days } = parseInput(GetForecastInput, call.input);
  const { workspaceId } = ctx.access;
  const now = ctx.clock();
  const state = await inWorkspace(ctx.db, workspaceId, (tx) =>
    loadForecastState(tx, { workspaceId, draftId: null, now }),
  );
  const view = viewForecast(state, await runForecast(state, now), { now, days });
  return { ...view, sends: [] };
}
