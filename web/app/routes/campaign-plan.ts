import type { LoaderFunctionArgs } from '@remix-run/node';
import { load } from '../errors/load.ts';
import { requireAccess } from '../session/require-access.ts';

const shownDays = 30;

/** When a campaign will have sent its last mail. Apart from its page, which is read anew far more often. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const access = requireAccess(context, request);
  const campaignId = params['campaignId'] ?? '';
  const { campaigns } = await load(
    context.services.forecast.getOfCampaign(access, { campaignId, days: shownDays }),
  );
  return campaigns.find((plan) => plan.campaignId === campaignId) ?? null;
}
