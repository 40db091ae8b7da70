import { ForecastInput } from '#domain/forecast/forecast-input.ts';
import { GetCampaignForecastInput } from '#domain/forecast/get-campaign-forecast-input.ts';
import { GetForecastInput } from '#domain/forecast/get-forecast-input.ts';
import { ListPlannedSendsInput } from '#domain/forecast/list-planned-sends-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

/** What will be sent, by the settings in force or by others. */
export function forecastRoutes({ forecast }: Services): Route[] {
  const one = { tag: 'Forecast', output: components.Forecast, status: 200 } as const;
  return [
    defineRoute({
      ...one,
      method: 'get',
      path: '/forecast',
      summary: 'Mails per mailbox and day, and when each campaign finishes; `sends` is empty',
      input: GetForecastInput,
      call: forecast.get,
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: '/forecast',
      summary: 'The same for other settings; changes nothing',
      input: ForecastInput,
      call: forecast.tryChanges,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/forecast/sends',
      summary: 'The planned mails of a day, a mailbox or a campaign',
      input: ListPlannedSendsInput,
      output: pageView(components.PlannedSend),
      call: forecast.listSends,
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/campaigns/{campaignId}/forecast',
      summary: 'What a campaign will send, mail by mail; a draft as if it were started now',
      input: GetCampaignForecastInput,
      call: forecast.getOfCampaign,
    }),
  ];
}
