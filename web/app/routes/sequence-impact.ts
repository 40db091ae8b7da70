import type { ActionFunctionArgs } from '@remix-run/node';
import { StepsInput } from '#domain/sequence/steps-input.ts';
import { attempt } from '../errors/attempt.ts';
import { readJson } from '../forms/read-json.server.ts';
import { sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

/** Whom an edit of a sequence would concern; changes nothing. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const steps = await readJson(request, StepsInput);
  if (!steps.ok) return steps;
  const campaignId = params['campaignId'] ?? '';
  return attempt(
    context.services.campaigns.previewSequenceEdit(access, { campaignId, steps: steps.value }),
  );
}

export { sendChange as clientAction };
