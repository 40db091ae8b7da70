import type { ActionFunctionArgs } from '@remix-run/node';
import { ForecastInput } from '#domain/forecast/forecast-input.ts';
import { attempt } from '../errors/attempt.ts';
import { readJson } from '../forms/read-json.server.ts';
import { sendChange } from '../forms/send-change.ts';
import { requireAccess } from '../session/require-access.ts';

/** The plan that other settings would make; changes nothing. */
export async function action({ context, request }: ActionFunctionArgs) {
  const access = requireAccess(context, request);
  const input = await readJson(request, ForecastInput);
  return input.ok ? attempt(context.services.forecast.tryChanges(access, input.value)) : input;
}

export { sendChange as clientAction };
