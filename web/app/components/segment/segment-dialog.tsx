import { useState, type ReactNode } from 'react';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { SegmentView } from '#domain/segment/segment-view.ts';
import type { ContactGroups } from '../contact/group-select.tsx';
import { useMay } from '../rights/rights.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SegmentForm } from './segment-form.tsx';

interface SegmentDialogProps {
  /** Left out = a new one. */
  segment?: SegmentView;
  groups: Pick<ContactGroups, 'lists' | 'tags'>;
  campaigns: readonly { id: string; name: string }[];
  fields: readonly CustomFieldView[];
  onSaved?: (segment: SegmentView) => void;
  trigger: ReactNode;
}

/** Describes people by what is true of them; who that is shows while it is written. */
export function SegmentDialog({ trigger, onSaved, ...form }: SegmentDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (!useMay('write')) return null;
  return (
    <Dialog
      wide
      title={form.segment ? `Edit “${form.segment.name}”` : 'New segment'}
      description="Whoever meets the conditions is in it, from one day to the next."
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={trigger}
    >
      <SegmentForm
        {...form}
        onSaved={(segment) => {
          setIsOpen(false);
          onSaved?.(segment);
        }}
      />
    </Dialog>
  );
}
