import { stalenessPolicies, type CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import { oneOf } from '../../forms/one-of.ts';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';

type Policy = CampaignSettings['staleness'];

const policyWords: Readonly<Record<Policy, { label: string; hint: string }>> = {
  send_next_window: {
    label: 'send it in the next free slots',
    hint: 'In order, inside limits and gaps: never a burst.',
  },
  replan: {
    label: 'move everything on by the outage',
    hint: 'All waits of the campaign grow by the time lost.',
  },
  hold: { label: 'hold it until somebody looks', hint: 'It then stands under Needs you.' },
};

const ages = [
  ['PT0S', 'at once'],
  ['PT15M', '15 minutes late'],
  ['PT1H', 'an hour late'],
  ['PT4H', '4 hours late'],
  ['P1D', 'a day late'],
] as const;

interface StalenessFieldProps {
  settings: Pick<CampaignSettings, 'staleness' | 'staleAfter'>;
  error: string | undefined;
  onChange: (change: Partial<Pick<CampaignSettings, 'staleness' | 'staleAfter'>>) => void;
}

/** What happens to mail that our own outage made overdue. */
export function StalenessField({ settings, error, onChange }: StalenessFieldProps) {
  const { staleness, staleAfter } = settings;
  const isUsual = ages.some(([iso]) => iso === staleAfter);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="After an outage, overdue mail" hint={policyWords[staleness].hint}>
        {(control) => (
          <Select
            {...control}
            value={staleness}
            onChange={({ target }) =>
              onChange({ staleness: oneOf(stalenessPolicies, target.value) ?? staleness })
            }
          >
            {stalenessPolicies.map((policy) => (
              <option key={policy} value={policy}>
                {policyWords[policy].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {staleness !== 'send_next_window' && (
        <Field label="Mail is overdue when" error={error}>
          {(control) => (
            <Select
              {...control}
              value={staleAfter}
              onChange={({ target }) => onChange({ staleAfter: target.value })}
            >
              {!isUsual && <option value={staleAfter}>{staleAfter}</option>}
              {ages.map(([iso, words]) => (
                <option key={iso} value={iso}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  );
}
