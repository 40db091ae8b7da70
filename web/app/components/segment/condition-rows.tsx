import { Plus } from 'lucide-react';
import type { SegmentCondition } from '#domain/segment/segment-condition.ts';
import { countWords } from '../contact/count-line.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { SegmentRow } from './segment-row.tsx';
import type { SegmentSubjects } from './segment-subjects.ts';
import { useSegmentPreview } from './use-segment-preview.ts';
import type { SegmentDraft } from './write-segment-draft.ts';

interface ConditionRowsProps {
  draft: SegmentDraft;
  /** What the lines say; null while something is missing. */
  condition: SegmentCondition | null;
  subjects: SegmentSubjects;
  onChange: (draft: SegmentDraft) => void;
}

const newRow = { subject: 'field:company', test: 'contains', value: '' };

/** The conditions of a segment, one a line, and how many people meet them now. */
export function ConditionRows({ draft, condition, subjects, onChange }: ConditionRowsProps) {
  const { rows, join } = draft;
  const count = useSegmentPreview(condition);
  return (
    <>
      <Select
        aria-label="How conditions join"
        className="w-full md:w-64"
        value={join}
        onChange={({ target }) => onChange({ rows, join: target.value === 'any' ? 'any' : 'all' })}
      >
        <option value="all">Every condition holds</option>
        <option value="any">At least one condition holds</option>
      </Select>
      <ul className="grid gap-2">
        {rows.map((row, at) => (
          <SegmentRow
            key={at}
            row={row}
            subjects={subjects}
            onChange={(next) => onChange({ join, rows: rows.with(at, next) })}
            onRemove={() => onChange({ join, rows: rows.toSpliced(at, 1) })}
          />
        ))}
      </ul>
      <div className="flex items-center gap-3">
        <Button size="sm" onClick={() => onChange({ join, rows: [...rows, newRow] })}>
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
    </>
  );
}
