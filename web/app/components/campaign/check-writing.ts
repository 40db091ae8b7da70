import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { stepTexts } from '#domain/sequence/step-texts.ts';
import type { LaunchFinding } from './launch-finding.ts';

/** What stands behind emails that are written for each contact. */
export interface WritingFacts {
  /** null = no language model is set up. */
  readonly model: string | null;
  readonly isBudgetSpent: boolean;
  /** Somebody has said who the mails are from. */
  readonly hasProfile: boolean;
}

/** Whether the emails a model is to write can be written, and what goes out if not. */
export function checkWriting(
  { id, steps }: Pick<CampaignView, 'id' | 'steps'>,
  { model, isBudgetSpent, hasProfile }: WritingFacts,
): LaunchFinding[] {
  const written = steps.filter(({ kind, writer }) => kind === 'email' && writer === 'ai');
  if (written.length === 0) return [];
  const profile: LaunchFinding[] = hasProfile
    ? []
    : [
        {
          verdict: 'warn',
          text: 'No profile says who you are: the model knows only your name.',
          mend: { to: '/settings/profile', label: 'Write a profile' },
        },
      ];
  if (model !== null && !isBudgetSpent) {
    return [{ verdict: 'ok', text: `${emails(written.length)} written by ${model}.` }, ...profile];
  }
  const cause = model === null ? 'No language model is set up' : 'The month’s budget is spent';
  const isBare = (step: (typeof steps)[number]) =>
    stepTexts(step).some(({ body }) => !body?.trim());
  const bare = written.filter(isBare).length;
  const edit = { to: `/campaigns/${id}/edit`, label: 'Write a text' };
  const mend = { to: '/settings/writing', label: 'Settings, Writing' };
  const finding: LaunchFinding =
    bare > 0
      ? {
          verdict: 'block',
          text: `${cause}, and ${bare === 1 ? 'one email has' : `${bare} emails have`} no text of its own to send instead.`,
          mend: model === null ? mend : edit,
        }
      : { verdict: 'warn', text: `${cause}: the emails’ own texts go out instead.`, mend };
  return [finding, ...profile];
}

const emails = (count: number) => (count === 1 ? 'One email is' : `${count} emails are`);
