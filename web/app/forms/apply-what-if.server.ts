import { ForecastChanges } from '#domain/forecast/forecast-changes.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { readJson } from './read-json.server.ts';

/** Writes the settings that were tried in the calendar. @returns the sentence that confirms it */
export async function applyWhatIf(
  { mailboxes, campaigns }: Services,
  access: Access,
  request: Request,
): Promise<Outcome<string>> {
  const read = await readJson(request, ForecastChanges);
  if (!read.ok) return read;
  const { value: changes } = read;
  return attempt(
    (async () => {
      for (const [mailboxId, settings] of Object.entries(changes.mailboxes ?? {})) {
        await mailboxes.update(access, { ...settings, mailboxId });
      }
      for (const [campaignId, settings] of Object.entries(changes.campaigns ?? {})) {
        await campaigns.update(access, { campaignId, settings });
      }
      return 'Applied; counts from the next slot on';
    })(),
  );
}
