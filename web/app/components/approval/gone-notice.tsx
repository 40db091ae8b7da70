import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import type { ApprovalCard } from './approval-cards.ts';

interface GoneNoticeProps {
  card: ApprovalCard;
  onClose: () => void;
}

/** A mail went away under a person's pen: what they wrote is still theirs. */
export function GoneNotice({ card, onClose }: GoneNoticeProps) {
  return (
    <Callout
      tone="warn"
      title="This email does not wait for you any more"
      action={
        <span className="flex gap-2">
          <CopyButton text={card.edit?.bodyText ?? ''} label="Copy my text" />
          <Button size="sm" onClick={onClose}>
            Close
          </Button>
        </span>
      }
    >
      It was approved or taken back meanwhile, or {card.mail.contactName} has answered.
    </Callout>
  );
}
