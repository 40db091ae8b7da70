import { useState } from 'react';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { HoursTrial } from './hours-trial.tsx';
import { Slider } from './slider.tsx';
import { tryMailbox, tryMoreMailboxes, type MailboxTrial, type WhatIf } from './what-if.ts';

const mostAdded = 5;

interface MailboxTrialsProps {
  mailboxes: readonly MailboxView[];
  whatIf: WhatIf;
  onChange: (whatIf: WhatIf) => void;
}

/** Limits, hours and share of one mailbox or of all, and mailboxes that are not there yet. */
export function MailboxTrials({ mailboxes, whatIf, onChange }: MailboxTrialsProps) {
  const [chosen, setChosen] = useState('all');
  const [first] = mailboxes;
  const shown = mailboxes.find(({ id }) => id === chosen) ?? first;
  if (!first || !shown) return null;
  const ids = chosen === 'all' ? mailboxes.map(({ id }) => id) : [chosen];
  const set = (trial: MailboxTrial) => onChange(tryMailbox(whatIf, ids, trial));
  const tried = { ...shown, ...whatIf.mailboxes[shown.id] };
  const added = whatIf.addMailboxes[0]?.count ?? 0;
  return (
    <>
      {mailboxes.length > 1 && (
        <Field label="Mailbox">
          {(control) => (
            <Select {...control} value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="all">
                {mailboxes.length === 2 ? 'Both' : `All ${mailboxes.length}`} mailboxes
              </option>
              {mailboxes.map(({ id, address }) => (
                <option key={id} value={id}>
                  {address}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Slider
        label="Emails a day"
        words={`${tried.dailyLimit} each`}
        value={tried.dailyLimit}
        present={shown.dailyLimit}
        max={Math.max(100, 2 * shown.dailyLimit)}
        onChange={(dailyLimit) => set({ dailyLimit })}
      />
      <HoursTrial window={tried.window} onChange={(window) => set({ window })} />
      <Slider
        label="First emails"
        words={tried.priorityMode === 'balanced' ? `${tried.share} % of slots` : modeWords(tried)}
        value={shareOf(tried)}
        present={shareOf(shown)}
        max={100}
        step={5}
        onChange={(share) => set({ priorityMode: 'balanced', share })}
      />
      <Slider
        label="More mailboxes"
        words={added === 0 ? 'none' : `${added} like ${shown.address}`}
        value={added}
        present={0}
        max={mostAdded}
        onChange={(count) => onChange(tryMoreMailboxes(whatIf, shown.id, count))}
      />
    </>
  );
}

type Priority = Pick<MailboxView, 'priorityMode' | 'share'>;

function shareOf({ priorityMode, share }: Priority): number {
  if (priorityMode === 'balanced') return share;
  return priorityMode === 'fresh_first' ? 100 : 0;
}

function modeWords({ priorityMode }: Priority): string {
  return priorityMode === 'fresh_first' ? 'always first' : 'after follow-ups';
}
