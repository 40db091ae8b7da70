import { useState } from 'react';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { Slider } from './slider.tsx';
import { tryCampaign, type WhatIf } from './what-if.ts';

/** The far end of the sliders: as many as the mailboxes may. */
const noLimit = 200;

interface CampaignTrialsProps {
  campaigns: readonly Pick<CampaignView, 'id' | 'name' | 'settings'>[];
  whatIf: WhatIf;
  onChange: (whatIf: WhatIf) => void;
}

/** New contacts and mails a day of one campaign. */
export function CampaignTrials({ campaigns, whatIf, onChange }: CampaignTrialsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = campaigns.find(({ id }) => id === chosen) ?? campaigns[0];
  if (!shown) return null;
  const { id, settings } = shown;
  const tried = { ...settings, ...whatIf.campaigns[id] };
  const limits = [
    { name: 'maxNewPerDay', label: 'New contacts a day' },
    { name: 'dailyLimit', label: 'Emails a day in this campaign' },
  ] as const;
  return (
    <>
      {campaigns.length > 1 && (
        <Field label="Campaign">
          {(control) => (
            <Select {...control} value={id} onChange={({ target }) => setChosen(target.value)}>
              {campaigns.map((campaign) => (
                <option key={campaign.id} value={campaign.id}>
                  {campaign.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {limits.map(({ name, label }) => (
        <Slider
          key={name}
          label={label}
          words={tried[name] === null ? 'no limit' : `${tried[name]}`}
          value={Math.min(tried[name] ?? noLimit, noLimit)}
          present={Math.min(settings[name] ?? noLimit, noLimit)}
          max={noLimit}
          onChange={(value) =>
            onChange(tryCampaign(whatIf, id, { [name]: value === noLimit ? null : value }))
          }
        />
      ))}
    </>
  );
}
