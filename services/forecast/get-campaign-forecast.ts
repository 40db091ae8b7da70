import { inWorkspace } from '#db/in-workspace.ts';
import { loadForecastState } from '#db/queries/forecast/load-forecast-state.ts';
import type { Forecast } from '#domain/forecast/forecast.ts';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import { GetCampaignForecastInput } from '#domain/forecast/get-campaign-forecast-input.ts';
import { authorize } from '../authorize.ts';
import { getCampaignRow } from '../campaign/get-campaign-row.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { runForecast } from './run-forecast.ts';
import { viewForecast } from './view-forecast.ts';

/**
 * What one campaign will send, mail by mail; a draft as if it were started now. All campaigns are
 * reckoned, for they share mailboxes. @throws AppError forbidden; invalid_input; not_found
 */
export async function getCampaignForecast(call: {
  ctx: VerbContext;
  input: GetCampaignForecastInput;
}): Promise<ForecastView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { campaignId, days } = parseInput(GetCampaignForecastInput, call.input);
  const { workspaceId } = ctx.access;
  const now = ctx.clock();
  const state = await inWorkspace(ctx.db, workspaceId, async (tx) => {
    await getCampaignRow(tx, campaignId);
    return loadForecastState(tx, { workspaceId, draftId: campaignId, now });
  });
  const forecast = onlyOf(campaignId, await runForecast(state, now));
  return viewForecast(state, forecast, { now, days });
}

function onlyOf(campaignId: string, { sends, campaigns }: Forecast): Forecast {
  return {
    sends: sends.filter((send) => send.campaignId === campaignId),
    campaigns: campaigns.filter((campaign) => campaign.campaignId === campaignId),
  };
}
