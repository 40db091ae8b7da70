import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { CampaignTrials } from './campaign-trials.tsx';
import { MailboxTrials } from './mailbox-trials.tsx';
import { isNothingTried, type WhatIf } from './what-if.ts';

interface WhatIfPanelProps {
  mailboxes: readonly MailboxView[];
  campaigns: readonly Pick<CampaignView, 'id' | 'name' | 'settings'>[];
  whatIf: WhatIf;
  onChange: (whatIf: WhatIf) => void;
  onReset: () => void;
  onApply: () => void;
  isApplying: boolean;
}

/** Try limits before anybody is bound by them; the calendar beside it redraws at once. */
export function WhatIfPanel(props: WhatIfPanelProps) {
  const { mailboxes, campaigns, whatIf, onChange, onReset, onApply, isApplying } = props;
  // Limits of a mailbox are its administrator's; those of a campaign are every member's.
  const mayApply = useMay(Object.keys(whatIf.mailboxes).length > 0 ? 'admin' : 'write');
  const isUntouched = isNothingTried(whatIf);
  return (
    <Panel
      title="What if …"
      hint={
        mayApply
          ? 'Nothing changes until you apply it.'
          : 'Try what you like: nothing changes by it.'
      }
    >
      <div className="grid gap-4">
        <MailboxTrials mailboxes={mailboxes} whatIf={whatIf} onChange={onChange} />
        <CampaignTrials campaigns={campaigns} whatIf={whatIf} onChange={onChange} />
        {mayApply && whatIf.addMailboxes.length > 0 && (
          <p className="text-xs text-ink-faint">
            A mailbox has to be connected by you: Apply leaves it out.
          </p>
        )}
        <div className="flex gap-2">
          <Button onClick={onReset} disabled={isUntouched}>
            Reset
          </Button>
          {mayApply && (
            <Button look="primary" onClick={onApply} disabled={isUntouched || isApplying}>
              {isApplying ? 'Applying…' : 'Apply'}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}
