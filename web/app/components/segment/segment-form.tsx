import { useRevalidator } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { SegmentView } from '#domain/segment/segment-view.ts';
import { callApi } from '../../session/call-api.ts';
import type { ContactGroups } from '../contact/group-select.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { ConditionRows } from './condition-rows.tsx';
import { readSegmentDraft } from './segment-draft.ts';
import { segmentSubjects } from './segment-subjects.ts';
import { writeSegmentDraft, type SegmentDraft } from './write-segment-draft.ts';

interface SegmentFormProps {
  segment?: SegmentView;
  groups: Pick<ContactGroups, 'lists' | 'tags'>;
  campaigns: readonly { id: string; name: string }[];
  fields: readonly CustomFieldView[];
  onSaved: (segment: SegmentView) => void;
}

const emptyDraft: SegmentDraft = {
  rows: [{ subject: 'field:company', test: 'contains', value: '' }],
  join: 'all',
};

export function SegmentForm({ segment, groups, campaigns, fields, onSaved }: SegmentFormProps) {
  const { revalidate } = useRevalidator();
  const written = segment ? writeSegmentDraft(segment.condition) : emptyDraft;
  const [draft, setDraft] = useState(written);
  const [name, setName] = useState(segment?.name ?? '');
  const [refusal, setRefusal] = useState<string>();
  const condition = draft && readSegmentDraft(draft.rows, draft.join);
  const isWhole = draft === null || condition !== null;

  async function save(event: FormEvent) {
    event.preventDefault();
    const body = { name, ...(condition && { condition }) };
    const answer = segment
      ? await callApi(`/segments/${segment.id}`, SegmentView, body, 'PATCH')
      : await callApi('/segments', SegmentView, body);
    if (!answer.ok) return setRefusal(answer.message);
    revalidate();
    onSaved(answer.value);
  }

  return (
    <form onSubmit={(event) => void save(event)} className="grid gap-4">
      {draft ? (
        <ConditionRows
          draft={draft}
          condition={condition}
          subjects={segmentSubjects(fields, draft.rows, { groups, campaigns })}
          onChange={setDraft}
        />
      ) : (
        <Callout tone="info">
          A program wrote its conditions, and this form cannot show them. They stay as they are.
        </Callout>
      )}
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
        <Button type="submit" look="primary" disabled={!isWhole || name.trim() === ''}>
          Save segment
        </Button>
      </div>
    </form>
  );
}
