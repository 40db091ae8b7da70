import { useNavigate } from '@remix-run/react';
import { Filter, Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { SegmentView } from '#domain/segment/segment-view.ts';
import { callApi } from '../../session/call-api.ts';
import { countWords } from '../contact/count-line.tsx';
import type { ContactGroups } from '../contact/group-select.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { readSegmentDraft, type DraftRow } from './segment-draft.ts';
import { SegmentRow } from './segment-row.tsx';
import { segmentSubjects } from './segment-subjects.ts';
import { useSegmentPreview } from './use-segment-preview.ts';

interface SegmentDialogProps {
  groups: ContactGroups;
  campaigns: readonly { id: string; name: string }[];
  fields: readonly CustomFieldView[];
}

const firstRow: DraftRow = { subject: 'field:company', test: 'contains', value: '' };

/** Describes people by what is true of them; who that is shows while it is written. */
export function SegmentDialog({ groups, campaigns, fields }: SegmentDialogProps) {
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [join, setJoin] = useState<'all' | 'any'>('all');
  const [rows, setRows] = useState<readonly DraftRow[]>([firstRow]);
  const [refusal, setRefusal] = useState<string>();
  const condition = readSegmentDraft(rows, join);
  const count = useSegmentPreview(isOpen ? condition : null);

  async function save(event: FormEvent) {
    event.preventDefault();
    const answer = await callApi('/segments', SegmentView, { name, condition });
    if (!answer.ok) return setRefusal(answer.message);
    setIsOpen(false);
    setRows([firstRow]);
    setName('');
    navigate({ search: `segmentId=${answer.value.id}` });
  }

  return (
    <Dialog
      wide
      title="New segment"
      description="Whoever meets the conditions is in it, from one day to the next."
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm">
          <Filter aria-hidden /> New segment
        </Button>
      }
    >
      <form onSubmit={(event) => void save(event)} className="grid gap-4">
        <Select
          aria-label="How conditions join"
          className="w-full md:w-64"
          value={join}
          onChange={({ target }) => setJoin(target.value === 'any' ? 'any' : 'all')}
        >
          <option value="all">Every condition holds</option>
          <option value="any">At least one condition holds</option>
        </Select>
        <ul className="grid gap-2">
          {rows.map((row, at) => (
            <SegmentRow
              key={at}
              row={row}
              subjects={segmentSubjects(fields, { groups, campaigns })}
              onChange={(next) => setRows(rows.with(at, next))}
              onRemove={() => setRows(rows.toSpliced(at, 1))}
            />
          ))}
        </ul>
        <div className="flex items-center gap-3">
          <Button size="sm" onClick={() => setRows([...rows, firstRow])}>
            <Plus aria-hidden /> Condition
          </Button>
          <p className="numbers text-sm text-ink-soft" role="status">
            {condition === null
              ? 'Fill in every condition.'
              : count
                ? countWords(count)
                : 'Counting…'}
          </p>
        </div>
        <Field label="Name of the segment" error={refusal}>
          {(control) => (
            <Input
              {...control}
              maxLength={100}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={condition === null || name.trim() === ''}>
            Save segment
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
